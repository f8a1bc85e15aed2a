package vn.dieuphoi.access.password;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.access.session.DutyFirst;
import vn.dieuphoi.office.account.PasswordDuty;

/** Leads to the page of the account whoever must set another password, whatever page was asked for. */
public final class PasswordFirst extends DutyFirst {

    private final PasswordDuty duty;

    /**
     * @param open what can be asked for all the same
     * @param calls which are told so instead of being led to a page
     */
    public PasswordFirst(PasswordDuty duty, RequestMatcher open, RequestMatcher calls) {
        super(open, calls, PasswordDesk.ACCOUNT, "Hãy đổi mật khẩu được cấp ở trang Tài khoản trước.");
        this.duty = duty;
    }

    @Override
    protected boolean isDue(Authentication login) {
        return login.getPrincipal() instanceof SignedIn person && duty.isDue(person.id());
    }
}
