package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dieuphoi.EmptyHouse;
import vn.dieuphoi.PageWalk;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.PlanRegister;

/** An empty database with a data source of its own: nothing of the demonstration, and every page says so in words. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmptyHouse.class)
@ActiveProfiles("house")
@DirtiesContext
class EmptyHouseTest {

    @LocalServerPort
    int port;

    @Autowired
    PartyRegister parties;

    @Autowired
    PersonRegister people;

    @Autowired
    PlanRegister plans;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void nothingOfTheDemonstrationIsThere() {
        assertThat(parties.all()).isEmpty();
        assertThat(people.all()).isEmpty();
        assertThat(plans.ids()).isEmpty();
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKeyLike("plan-item-%")
                        .list())
                .isEmpty();
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("deadline-watch")
                        .count())
                .isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery().list()).isEmpty();
    }

    @Test
    void everyPageOfTheAdministratorSaysThatThereIsNothingYet() {
        PageWalk walk =
                new PageWalk(port, PageWalk.addressesOf(mappings)).as(EmptyHouse.ADMINISTRATOR, administrator());

        assertThat(walk.faults()).isEmpty();
        assertThat(walk.pages()).isGreaterThan(20);
    }

    private WebSession administrator() {
        WebSession session = new WebSession(port);
        session.signIn(EmptyHouse.ADMINISTRATOR, EmptyHouse.PASSWORD);
        return session;
    }
}
