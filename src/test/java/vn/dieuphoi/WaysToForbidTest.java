package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page forbids by {@link NotTheirs} and by nothing else, so that the security log says what was asked for. */
class WaysToForbidTest {

    private static final Path MAIN = Path.of("src/main/java");

    /** Who answers in front of the pages or for the engine, and who reads the answer. */
    private static final List<String> ALLOWED = List.of(
            "vn/dieuphoi/NotTheirs.java",
            "vn/dieuphoi/access/ClosedPath.java",
            "vn/dieuphoi/access/session/DutyFirst.java",
            "vn/dieuphoi/engine/web/FailedAnswer.java",
            "vn/dieuphoi/engine/web/NotAllowedAnswer.java",
            "vn/dieuphoi/securitylog/web/AnswerSeen.java");

    private static final Pattern FORBIDS =
            Pattern.compile("\\b(SC_)?FORBIDDEN\\b|\\b403\\s*\\)|AccessDeniedException\\(");

    @Test
    void onlyOneWayForbids() throws IOException {
        List<String> forbidding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (forbids(Files.readString(file))) {
                    forbidding.add(MAIN.relativize(file).toString());
                }
            }
        }
        assertThat(forbidding).containsExactlyInAnyOrderElementsOf(ALLOWED);
    }

    @Test
    void anotherWayIsSeen() {
        assertThat(List.of(
                        "throw new ResponseStatusException(HttpStatus.FORBIDDEN);",
                        "response.sendError(HttpServletResponse.SC_FORBIDDEN)",
                        "ResponseEntity.status(403).build()",
                        "throw new AccessDeniedException(\"x\")"))
                .allMatch(WaysToForbidTest::forbids);
        assertThat(List.of("NotTheirs.forbidden()", "case 403 ->", "catch (AccessDeniedException refused)"))
                .noneMatch(WaysToForbidTest::forbids);
    }

    private static boolean forbids(String source) {
        return FORBIDS.matcher(source).find();
    }
}
