package vn.dieuphoi.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Every path somebody may ask for. What is not listed here is refused to everybody, administrators included. */
final class AllowedPaths {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private AllowedPaths() {}

    /** Closed whatever the other lists say. */
    static RequestMatcher[] nobody() {
        return matchers(
                // Creates an administrator without asking who is there, as long as there is none.
                any("/camunda/api/admin/setup/**"),
                // A second login, past our own and its limit.
                any("/camunda/api/admin/auth/user/*/login/**"),
                // Sends figures about this installation out of the house.
                any(ENGINE + "/telemetry/**"),
                // Ask for no permission: evidence lives in our own tables.
                any(ENGINE + "/task/*/attachment/**"),
                any(ENGINE + "/task/*/comment/**"),
                any(ENGINE + "/process-instance/*/comment/**"),
                any(ENGINE + "/history/*/*/comment/**"));
    }

    static RequestMatcher[] everybody() {
        return matchers(
                // Answers without an account: the token in the path is the key, and the page behind it checks it.
                any("/tra-loi/*"),
                any("/tra-loi/*/tep"),
                // A person's due days for a program, by such a key; only read.
                of(GET, "/lich-rieng/*"),
                of(HEAD, "/lich-rieng/*"),
                // A new password, by the same kind of key.
                any("/mat-khau/*"),
                of(GET, "/js/answer*.js", "/js/login*.js"),
                of(GET, "/login", "/login/ma", "/css/**", "/favicon.svg", "/favicon.ico", "/error"),
                of(POST, "/login"),
                of(GET, "/actuator/health", "/actuator/health/*"),
                of(HEAD, "/login", "/actuator/health", "/actuator/health/*"));
    }

    /** Everybody who is signed in. */
    static RequestMatcher[] signedIn() {
        return matchers(
                of(GET, "/", "/js/**", "/img/**", "/vendor/**", "/api/clock", "/api/han"),
                of(POST, "/logout", "/dong-ho"),
                // Pages of the work; each of them looks whose it is.
                any("/viec/**"),
                of(GET, "/tim"),
                of(GET, "/tro-giup", "/tro-giup/*", "/tro-giup/images/*"),
                of(POST, "/tro-giup/gioi-thieu", "/tro-giup/gioi-thieu/thoi"),
                any("/muc/**"),
                any("/de-nghi/**"),
                any("/gia-han/**"),
                any("/giao-viec/**"),
                any("/lich-su/**"),
                any("/minh-chung/**"),
                any("/api/nhap/*"),
                of(GET, "/api/viec", "/api/viec/*"),
                any("/phan-cong/**"),
                any("/tai-khoan/**"),
                any("/vang-mat/**"),
                any("/thong-bao/**"),
                any("/bang/**"),
                any("/bao-cao/**"),
                any("/chuyen-nam/**"),
                any("/chi-tieu/**"),
                any("/ket-qua/**"),
                any("/lan-theo/**"),
                any("/ke-hoach/**"),
                of(GET, "/camunda", "/camunda/", "/camunda/app", "/camunda/app/", "/camunda/favicon.ico"),
                of(GET, "/camunda/lib/**", "/camunda/assets/**"),
                of(GET, "/camunda/app/welcome/**", "/camunda/app/tasklist/**"),
                of(GET, "/camunda/api/welcome/plugin/**", "/camunda/api/tasklist/plugin/**"),
                of(GET, "/camunda/api/admin/auth/user/default"),
                of(POST, "/camunda/api/admin/auth/user/default/logout"),
                tasklistCalls());
    }

    static RequestMatcher[] administrators() {
        return matchers(
                of(GET, "/camunda/app/cockpit/**", "/camunda/app/admin/**"),
                of(GET, "/camunda/api/cockpit/**", "/camunda/api/admin/**", "/camunda/api/tasklist/**"),
                // Cockpit's own plugins only ask.
                of(POST, "/camunda/api/cockpit/plugin/**"),
                engineReads(),
                any("/ket-noi/**"),
                any("/khoi-phuc"),
                any("/lich-lam-viec/**"),
                any("/mo-hinh/**"),
                any("/nhan-su/**"),
                any("/thiet-lap/**"),
                any("/to-chuc/**"),
                any("/van-hanh/**"),
                of(GET, "/actuator/**"));
    }

    /**
     * Cockpit and Admin are for reading. Models come in through the desk, people and rights through the personnel pages,
     * failed work is run again on the page of operation: each of them checks and keeps a record, the engine does not.
     */
    private static Stream<RequestMatcher> engineReads() {
        Stream<RequestMatcher> searches = Stream.of(
                        "task",
                        "process-instance",
                        "execution",
                        "variable-instance",
                        "job",
                        "external-task",
                        "user",
                        "group",
                        "history/process-instance",
                        "history/activity-instance",
                        "history/task",
                        "history/variable-instance",
                        "history/detail")
                .flatMap(kind -> engine(POST, "/" + kind, "/" + kind + "/count"));
        Stream<RequestMatcher> reads = Stream.of(GET, OPTIONS).flatMap(method -> of(method, "/camunda/api/engine/**"));
        return Stream.concat(searches, reads);
    }

    /** What can be asked for with a password that must be changed first. */
    static RequestMatcher beforeThePassword() {
        return new OrRequestMatcher(Stream.of(
                        any("/tai-khoan/**"),
                        of(POST, "/logout", "/dong-ho"),
                        of(GET, "/css/**", "/js/**", "/favicon.svg", "/favicon.ico", "/error", "/api/clock"),
                        any("/login"))
                .flatMap(paths -> paths)
                .toArray(RequestMatcher[]::new));
    }

    /**
     * What Tasklist asks of the engine for ordinary work. Filters can be read and run but not written, and searches are
     * guarded in the engine; no path changes a variable, a due date or somebody else's assignment.
     */
    private static Stream<RequestMatcher> tasklistCalls() {
        return Stream.of(
                        of(GET, "/camunda/api/engine/engine", "/camunda/api/engine/engine/"),
                        engine(GET, "/filter", "/filter/*", "/filter/*/list", "/filter/*/count"),
                        engine(OPTIONS, "/filter", "/filter/*", "/task", "/process-definition"),
                        engine(POST, "/filter/*/list", "/filter/*/count"),
                        engine(GET, "/task/*", "/task/*/form", "/task/*/deployed-form", "/task/*/form-variables"),
                        engine(GET, "/task/*/identity-links"),
                        engine(POST, "/task/*/claim", "/task/*/unclaim", "/task/*/submit-form"),
                        engine(GET, "/process-definition", "/process-definition/count", "/process-definition/*"),
                        engine(GET, "/process-definition/*/startForm", "/process-definition/*/deployed-start-form"),
                        engine(GET, "/process-definition/*/form-variables", "/process-definition/*/xml"),
                        engine(POST, "/process-definition/*/submit-form"),
                        engine(GET, "/history/user-operation", "/history/user-operation/count"),
                        engine(GET, "/identity/groups", "/user/*/profile", "/authorization/check"))
                .flatMap(calls -> calls);
    }

    private static Stream<RequestMatcher> engine(HttpMethod method, String... paths) {
        return of(method, Arrays.stream(paths).map(path -> ENGINE + path).toArray(String[]::new));
    }

    private static Stream<RequestMatcher> of(HttpMethod method, String... paths) {
        return Arrays.stream(paths)
                .map(path -> PathPatternRequestMatcher.withDefaults().matcher(method, path));
    }

    private static Stream<RequestMatcher> any(String path) {
        return Stream.of(PathPatternRequestMatcher.withDefaults().matcher(path));
    }

    @SafeVarargs
    private static RequestMatcher[] matchers(Stream<RequestMatcher>... parts) {
        return List.of(parts).stream().flatMap(part -> part).toArray(RequestMatcher[]::new);
    }
}
