package vn.dieuphoi.access.secondstep;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.dieuphoi.access.Role;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.access.session.DutyFirst;

/** Leads administrators and leadership to the page of the second step as long as they must have it and have not. */
public final class SecondStepFirst extends DutyFirst {

    private static final Set<String> WHO = Set.of("ROLE_" + Role.ADMIN.name(), "ROLE_" + Role.LEADERSHIP.name());

    private final SecondStep step;

    /**
     * @param open what can be asked for all the same
     * @param calls which are told so instead of being led to a page
     */
    public SecondStepFirst(SecondStep step, RequestMatcher open, RequestMatcher calls) {
        super(open, calls, SecondStepDesk.PAGE, "Hãy bật xác nhận hai bước ở trang Tài khoản trước.");
        this.step = step;
    }

    /** Whether it is a duty of whoever has these rights. */
    public static boolean isFor(Authentication login) {
        return AuthorityUtils.authorityListToSet(login.getAuthorities()).stream()
                .anyMatch(WHO::contains);
    }

    @Override
    protected boolean isDue(Authentication login) {
        return login.getPrincipal() instanceof SignedIn person && isFor(login) && !step.isOn(person.id());
    }
}
