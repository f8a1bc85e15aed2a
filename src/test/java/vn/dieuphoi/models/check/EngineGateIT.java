package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.models.check.FaultyModel.Answer;
import vn.dieuphoi.models.desk.draft.DraftDesk;

/** What the engine itself refuses, whatever the way in; and the page of a draft, which always comes up. */
@JourneyTest
class EngineGateIT {

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DraftDesk drafts;

    @Test
    void theEngineRefusesWhatRunsAwayOrHoldsOn() {
        long before = repository.createDeploymentQuery().count();
        SoftAssertions all = new SoftAssertions();

        Stream.concat(FaultyModels.models(), FaultyModels.forms())
                .filter(faulty -> faulty.answer() == Answer.ENGINE)
                .forEach(faulty -> {
                    Throwable answer = catchThrowable(() -> repository
                            .createDeployment()
                            .name("faulty")
                            .addString(faulty.file(), faulty.content())
                            .deploy());
                    all.assertThat(answer)
                            .as(faulty.kind())
                            .isInstanceOf(Refused.class)
                            .hasMessageContaining("Tệp " + faulty.file())
                            .hasMessageContaining("Chưa có gì được áp dụng");
                });

        all.assertAll();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void thePageOfADraftComesUpWhateverTheFaultAndThrowsItAway() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        SoftAssertions all = new SoftAssertions();

        Stream.of(
                        "event-based gateway",
                        "a shape of nothing",
                        "services of the engine",
                        "two elements of one id",
                        "a flow to nowhere",
                        "a name of three lines",
                        "class")
                .forEach(kind -> {
                    FaultyModel faulty = FaultyModels.models()
                            .filter(each -> each.kind().equals(kind))
                            .findFirst()
                            .orElseThrow();
                    String page = uploaded(administrator, faulty.file(), faulty.content());
                    boolean looks = faulty.answer() == Answer.LOOKS;
                    all.assertThat(page)
                            .as(kind)
                            .contains(looks ? "chỗ nên sửa" : "chỗ phải sửa", "Bỏ bản nháp", ", dòng ");
                    all.assertThat(page.contains("name=\"ly-do\"")).as(kind).isEqualTo(looks);
                    String process = faulty.file().replace(".bpmn", "");
                    long set = drafts.withDraftOf(process).orElseThrow().id();
                    administrator.postForm("/mo-hinh/" + process, "/mo-hinh/bo/" + set + "/bo/" + process, Map.of());
                    all.assertThat(drafts.withDraftOf(process)).as(kind).isEmpty();
                    all.assertThat(drafts.set(set)).as(kind).isEmpty();
                });

        all.assertAll();
    }

    @Test
    void aMarkOfTheEncodingIsNoFault() {
        WebSession administrator = WebSession.signedIn(port, "quantri");

        assertThat(uploaded(administrator, "monthly-round.bpmn", "\ufeff" + FaultyModel.sound("monthly-round.bpmn")))
                .contains("giống hệt bản đang áp dụng")
                .doesNotContain("không đọc được");
    }

    private static String uploaded(WebSession administrator, String file, String content) {
        HttpResponse<String> answer = administrator.upload(
                "/mo-hinh", "/mo-hinh/tai-len", "", file, content.getBytes(StandardCharsets.UTF_8));
        return answer.statusCode() == 200
                ? answer.body()
                : administrator
                        .get(WebSession.location(answer).replaceFirst("^https?://[^/]+", ""))
                        .body();
    }
}
