package vn.dieuphoi.securitylog.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.securitylog.SecurityEvent;
import vn.dieuphoi.securitylog.SecurityLog;
import vn.dieuphoi.securitylog.SecurityOutcome;

/**
 * Looks at each answer on its way out, so that no page has to remember the log: what leaves as a file, what is forbidden,
 * what an administrator sends.
 */
final class AnswerSeen extends OncePerRequestFilter {

    /** Set beside a page that says why it did not do what was asked. */
    static final String REFUSED = "refused";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Pattern OWN_EVENTS = Pattern.compile("/login|/logout|/camunda/.*");
    private static final Pattern OWN_PASSWORD =
            Pattern.compile("/camunda/api/engine/engine/default/user/([^/]+)/credentials");
    private static final Pattern PROOF = Pattern.compile("/minh-chung/.*|/tra-loi/.*");

    private static final Pattern SECRET = Pattern.compile("(?i).*(_csrf|phieu|mat-?khau|password|token|secret).*");
    private static final int LONGEST_VALUE = 60;

    /** How the engine's web applications say that a call had no token. */
    private static final String ENGINE_TOKEN = "X-XSRF-TOKEN";

    private static final String TOKEN_REQUIRED = "Required";

    private final SecurityLog log;

    AnswerSeen(SecurityLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Read now: a logout, or the error page, leaves nobody behind.
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            look(request, response, person, failed || response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void look(HttpServletRequest request, HttpServletResponse response, Authentication person, boolean failed) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean signedIn = person != null && !(person instanceof AnonymousAuthenticationToken);
        String account = signedIn ? person.getName() : "";
        var password = OWN_PASSWORD.matcher(path);
        Optional<SecurityEvent> refusal = refusal(request, response);
        if (signedIn && request.getMethod().equals("PUT") && password.matches()) {
            log.record(SecurityEvent.PASSWORD, account, password.group(1), outcome(failed));
        } else if (signedIn && refusal.isPresent()) {
            log.record(refusal.get(), account, request.getMethod() + " " + path, SecurityOutcome.REFUSED);
        } else if (!failed && isFile(response)) {
            SecurityEvent event = PROOF.matcher(path).matches() ? SecurityEvent.DOWNLOAD : SecurityEvent.EXPORT;
            log.record(event, account, path + words(request));
        } else if (signedIn && isAdministration(request, path, person)) {
            log.record(
                    SecurityEvent.ADMINISTRATION,
                    account,
                    request.getMethod() + " " + path + words(request),
                    outcome(failed || saidNo(request)));
        }
    }

    /** What is hidden is answered like what is not there, so the answer alone does not tell. */
    private static Optional<SecurityEvent> refusal(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof NotTheirs refused) {
            return Optional.of(refused.isPlace() ? SecurityEvent.REFUSAL : SecurityEvent.NOT_THEIRS);
        }
        if (response.getStatus() != HttpServletResponse.SC_FORBIDDEN) {
            return Optional.empty();
        }
        boolean withoutToken = TOKEN_REQUIRED.equals(response.getHeader(ENGINE_TOKEN));
        return Optional.of(withoutToken ? SecurityEvent.FORM_TOKEN : SecurityEvent.REFUSAL);
    }

    private static boolean isFile(HttpServletResponse response) {
        return Optional.ofNullable(response.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .filter(disposition -> disposition.startsWith("attachment"))
                .isPresent();
    }

    private static boolean isAdministration(HttpServletRequest request, String path, Authentication person) {
        return !READING.contains(request.getMethod())
                && !OWN_EVENTS.matcher(path).matches()
                && person.getAuthorities().stream().anyMatch(role -> "ROLE_ADMIN".equals(role.getAuthority()));
    }

    /** A desk that refuses sends back to its page with a sentence. */
    private static boolean saidNo(HttpServletRequest request) {
        FlashMap next = RequestContextUtils.getOutputFlashMap(request);
        return (next != null && next.containsKey(REFUSED)) || request.getAttribute(SaidNo.ATTRIBUTE) != null;
    }

    private static SecurityOutcome outcome(boolean failed) {
        return failed ? SecurityOutcome.REFUSED : SecurityOutcome.DONE;
    }

    /** About whom and what, as far as short fields say so; an upload has been read by then or is not read any more. */
    private static String words(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            String value = String.join(",", field.getValue());
            if (!value.isBlank()
                    && value.length() <= LONGEST_VALUE
                    && !SECRET.matcher(field.getKey()).matches()) {
                words.append(words.isEmpty() ? "?" : "&")
                        .append(field.getKey())
                        .append('=')
                        .append(value);
            }
        }
        return words.toString();
    }
}
