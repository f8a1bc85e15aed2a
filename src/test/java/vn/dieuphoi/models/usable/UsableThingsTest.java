package vn.dieuphoi.models.usable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.models.check.ClassPathBeans;
import vn.dieuphoi.models.check.Finding;
import vn.dieuphoi.models.check.ModelCheck;
import vn.dieuphoi.models.check.ModelFiles;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.plan.file.PlanFile;

/** The page of what may be used says all that the checks let through, and nothing else. */
@JourneyTest
class UsableThingsTest {

    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w+)\\.([a-z]\\w+)\\(");
    private static final ModelFiles SHIPPED = ModelFiles.shipped();

    @LocalServerPort
    private int port;

    @Autowired
    private UsableThings things;

    @Test
    void everythingIsSaidInVietnameseWithAnExample() {
        assertThat(things.beans())
                // Without what other tests bring for themselves.
                .filteredOn(bean -> !bean.says().equals("Thử"))
                .hasSizeGreaterThan(60)
                .allSatisfy(bean -> {
                    assertThat(bean.says()).as(bean.name()).isNotBlank().doesNotContain("TODO");
                    assertThat(bean.functions().isEmpty())
                            .as("%s is asked something, or does something", bean.name())
                            .isEqualTo(bean.kind() != UsableBean.Kind.ASKED);
                    assertThat(bean.functions())
                            .allSatisfy(function -> assertThat(function.says())
                                    .as(function.call())
                                    .isNotBlank());
                });
        assertThat(things.beans())
                .filteredOn(bean -> bean.name().equals("due"))
                .singleElement()
                .satisfies(due -> assertThat(due.functions())
                        .filteredOn(function -> function.call().equals("due.workingDays(count)"))
                        .singleElement()
                        .satisfies(function -> {
                            assertThat(function.parameters()).containsExactly("count: một số nguyên");
                            assertThat(function.usage().expression()).matches("\\$\\{due\\.workingDays\\(\\d+\\)}");
                        }));
    }

    @Test
    void whatTheShippedModelsCallIsOnThePage() {
        Set<String> called = new TreeSet<>();
        Pattern expression = Pattern.compile("[$#]\\{[^}]*}");
        SHIPPED.models().values().forEach(bpmn -> {
            Matcher expressions = expression.matcher(bpmn);
            while (expressions.find()) {
                Matcher calls = CALL.matcher(expressions.group());
                while (calls.find()) {
                    called.add(calls.group(1) + "." + calls.group(2));
                }
            }
        });
        Set<String> said = things.beans().stream()
                .flatMap(bean -> bean.functions().stream())
                .map(function -> function.call().replaceFirst("\\(.*", ""))
                .collect(Collectors.toSet());

        assertThat(called).isNotEmpty();
        assertThat(said).containsAll(called);
    }

    @Test
    void whatIsNotOnThePageIsRefused() {
        String spoiled = SHIPPED.models()
                .get("plan-item-3-4.bpmn")
                .replaceFirst("\\$\\{lead\\.of\\(workItem\\)}", "\\${programmes.check(workItem, workItem)}");
        ModelCheck check = new ModelCheck(
                new ClassPathBeans(), PlanFile.at(Path.of("plans/2023.yaml")).plan(), PartyNames.shipped());

        assertThat(check.check(SHIPPED.with("plan-item-3-4.bpmn", spoiled)))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("\"programmes\" không có hàm check"));
    }

    @Test
    void thePageIsForAdministrators() {
        String page =
                WebSession.signedIn(port, "quantri").get("/mo-hinh/dung-duoc").body();

        assertThat(page)
                .contains("due.workingDays(count)", "${recordStep}", "work-step", "ô chữ nhiều dòng", "báo cấp trên")
                .contains("percent: một ô số nguyên (decimalDigits 0), luôn phải điền");
        assertThat(WebSession.signedIn(port, "gdnn.truong")
                        .get("/mo-hinh/dung-duoc")
                        .statusCode())
                .isEqualTo(403);
    }
}
