package vn.dieuphoi.coordination;

/** Sends a new link to its holder's address. Joins the caller's transaction: no link, no mail. */
public interface AnswerLinkPost {

    /** @param email where to, the address of {@link AnswerLink#email()} */
    void send(AnswerLinkIssued issued, CoordinationRequest request, String email);
}
