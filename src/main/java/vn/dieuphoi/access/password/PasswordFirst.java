package vn.dieuphoi.access.password;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.access.session.DutyFirst;
import vn.dieuphoi.access.session.PageCalls;
import vn.dieuphoi.office.account.PasswordDuty;

/**
 * Leads to the page of the account whoever must set another password, whatever page was asked for. The duty begins with an
 * account, before anybody is signed in with it: whoever had none once has none as long as the session lasts.
 */
public final class PasswordFirst extends DutyFirst {

    private static final String OWN_PASSWORD = PasswordFirst.class.getName() + ".ownPassword";

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
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (login == null || session == null || isDue(session, login)) {
            super.doFilterInternal(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isDue(HttpSession session, Authentication login) {
        boolean due = !login.getName().equals(session.getAttribute(OWN_PASSWORD)) && isDue(login);
        if (!due && !PageCalls.isOneOfThem() && login.getPrincipal() instanceof SignedIn) {
            session.setAttribute(OWN_PASSWORD, login.getName());
        }
        return due;
    }

    @Override
    protected boolean isDue(Authentication login) {
        return login.getPrincipal() instanceof SignedIn person && duty.isDue(person.id());
    }
}
