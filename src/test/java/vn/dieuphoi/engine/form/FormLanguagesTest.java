package vn.dieuphoi.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.Refused;

/** The two small languages of forms: conditions and patterns. Neither can run long. */
class FormLanguagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=decision != \"returned\"",
                "=not(ends with(month, \"-11\"))",
                "=a = 1 and (b >= 2.5 or c = null) and not(contains(d, \"x\"))",
                "=ticked"
            })
    void whatFormsNeedIsUnderstood(String condition) {
        assertThat(FormCondition.read(condition)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decision = \"x\"",
                "=",
                "=for x in 1..9 return x",
                "=some x in [1,2] satisfies x > 1",
                "=count([1])",
                "=a = ",
                "=a b",
                "=(a",
                "=a)",
                "={a: 1}.a = 1",
                "=a[1] = 2",
                "=function(x) x",
                "=a + 1 = 2",
                "=not a"
            })
    void whatElseFeelCouldDoIsNot(String condition) {
        assertThat(FormCondition.read(condition)).isEmpty();
    }

    @Test
    void whatItAsksIsKnown() {
        assertThat(FormCondition.read("=not(starts with(month, \"2023\")) or decision = null"))
                .hasValueSatisfying(
                        condition -> assertThat(condition.names()).containsExactlyInAnyOrder("month", "decision"));
        assertThat(FormCondition.read("=" + "(".repeat(400) + "a" + ")".repeat(90)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[0-9]{10}$", "^(Số|số) [0-9]+/[A-Z]+$", "^[^@ ]+@[^@ ]+$", "\\(\\d+\\)", "^[(a+)+]$"})
    void usualPatternsAreTaken(String pattern) {
        assertThat(FormPattern.fault(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "(a|aa)*$",
                "((ab)*c)+",
                "(a{1,}){2,}",
                "(.*)\\1",
                "(?=a+)b",
                "a*b*c*d*",
                "([a-z",
                "(x(y+)z)*"
            })
    void patternsThatMightRunForEverAreNot(String pattern) {
        assertThat(FormPattern.fault(pattern)).isPresent();
    }

    @Test
    void aPatternFromBeforeGivesUpInTime() {
        assertThatThrownBy(() -> FormPattern.isFound(Pattern.compile(".*.*.*.*="), "a".repeat(400)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("quá phức tạp");
        assertThat(FormPattern.isFound(Pattern.compile("^a+$"), "a".repeat(50_000)))
                .isTrue();
    }
}
