package vn.dieuphoi.coordination.answer;

import vn.dieuphoi.LinkToken;

/**
 * A new link, the only time that its token is known.
 *
 * @param link as it is kept
 * @param token what the link is made of
 * @param mailed whether it is on its way to the holder's address; otherwise who made it hands it over
 */
public record AnswerLinkIssued(AnswerLink link, LinkToken token, boolean mailed) {

    static String path(LinkToken token) {
        return "/tra-loi/" + token.value();
    }

    /** The path of the answer page, below the address of the application. */
    public String path() {
        return path(token);
    }
}
