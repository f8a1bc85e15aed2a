package vn.dieuphoi.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/**
 * Where somebody signed in, as its owner would recognise it.
 *
 * @param device such as "Chrome trên Windows"
 */
public record SignInPlace(String address, String device) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The attribute of a session. */
    static final String ATTRIBUTE = SignInPlace.class.getName();

    /** In this order: most browsers name others too. */
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "CriOS", "Chrome", "Safari");

    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    /** Notes in the session of a request from where it was begun. */
    public static void note(HttpServletRequest request) {
        WaitingSession.end(request.getSession());
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        request.getSession().setAttribute(ATTRIBUTE, new SignInPlace(request.getRemoteAddr(), device(agent)));
    }

    private static String device(String agent) {
        String browser = switch (first(BROWSERS, agent)) {
            case "" -> "Trình duyệt khác";
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "CriOS" -> "Chrome";
            default -> first(BROWSERS, agent);
        };
        String system = first(SYSTEMS, agent);
        return system.isEmpty() ? browser : browser + " trên " + system;
    }

    private static String first(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst().orElse("");
    }
}
