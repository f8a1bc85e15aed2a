package vn.dieuphoi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.rehearsal.TimeSteps;

/** Where offices are late for weeks, directives by the dozen are one row that leads to where they are given together. */
@JourneyTest
class LeadersWorkTest {

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Test
    void directivesAreOneRowThatLeadsToTheBoard() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 4, 14)));
        WebSession leader = WebSession.signedIn(port, "giamdoc");

        assertThat(leader.get("/viec").body())
                .containsPattern("href=\"/bang\\?cua=[a-z-]+#chi-dao\">Chỉ đạo \\d+ việc chậm, trên Bảng lãnh đạo</a>");
        assertThat(leader.get("/bang?cua=toi").body()).contains("id=\"chi-dao\"");
    }
}
