package vn.dieuphoi.coordination;

/**
 * A new link, the only time that its token is known.
 *
 * @param link as it is kept
 * @param token what the link is made of
 */
public record AnswerLinkIssued(AnswerLink link, AnswerToken token) {

    /** The path of the answer page, below the address of the application. */
    public String path() {
        return "/tra-loi/" + token.value();
    }
}
