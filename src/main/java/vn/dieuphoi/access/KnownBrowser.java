package vn.dieuphoi.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;
import vn.dieuphoi.LinkToken;

/**
 * A browser in which somebody has signed in before, known by a cookie of its own: a whole office may ask from one address, and
 * a colleague's guesses must not keep the owner waiting. It opens nothing.
 */
@Component
class KnownBrowser {

    private static final String COOKIE = "BROWSER";

    private final LoginDelays delays;

    KnownBrowser(LoginDelays delays) {
        this.delays = delays;
    }

    /** What stands for the browser that asks now among the places of its people; empty when nobody has signed in there. */
    static String place() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? place(attributes.getRequest())
                : "";
    }

    private static String place(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null
                ? ""
                : LinkToken.read(cookie.getValue()).map(KnownBrowser::place).orElse("");
    }

    private static String place(LinkToken browser) {
        return "browser " + browser.hash();
    }

    /** Somebody has signed in; a browser that has no cookie yet gets one. */
    void remember(HttpServletRequest request, HttpServletResponse response, String account) {
        String known = place(request);
        if (known.isEmpty()) {
            LinkToken browser = LinkToken.random();
            known = place(browser);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, browser.value())
                            .path(request.getContextPath() + "/")
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .maxAge(Duration.ofDays(LoginDelays.DAYS_KNOWN))
                            .build()
                            .toString());
        }
        delays.knows(account, known);
    }
}
