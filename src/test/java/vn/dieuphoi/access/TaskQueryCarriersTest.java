package vn.dieuphoi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.engine.ExpressionProbe;

/**
 * A task query can carry expressions in six ways, all of which the engine evaluates for whoever may search: none may
 * run, not even one that names a bean meant for models.
 */
@Tag("security")
@JourneyTest
class TaskQueryCarriersTest {

    private static final String BEAN = "${expressionProbe.touch()}";
    private static final String CLASS =
            "${''.getClass().forName('vn.dieuphoi.engine.ExpressionProbe').newInstance().touch()}";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService engine;

    @Autowired
    private SharedFilters shared;

    @BeforeEach
    void nothingRanYet() {
        ExpressionProbe.CALLS.set(0);
    }

    @AfterEach
    void forget() {
        identity.clearAuthentication();
        filters.createTaskFilterQuery()
                .filterNameLike("carrier%")
                .list()
                .forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    static Stream<String> expressions() {
        return Stream.of(BEAN, CLASS);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void nothingRunsOverTheTasklistSession(String expression) {
        String plain = store("carrier plain", query().taskAssigneeExpression(expression));
        String nested = store(
                "carrier nested",
                query().or().taskAssigneeExpression(expression).endOr());
        String shared = filters.createTaskFilterQuery()
                .filterName("Quá hạn")
                .singleResult()
                .getId();
        String adHoc = "{\"assigneeExpression\":\"" + expression + "\"}";
        String or = "{\"orQueries\":[{\"assigneeExpression\":\"" + expression + "\"}]}";
        WebSession head = WebSession.signedIn(port, "gdnn.truong");

        List<HttpResponse<String>> answers = List.of(
                head.json("POST", WebSession.ENGINE + "/task?maxResults=10", adHoc),
                head.json("POST", WebSession.ENGINE + "/task?maxResults=10", or),
                head.json("POST", WebSession.ENGINE + "/task/count", or),
                head.json("POST", WebSession.ENGINE + "/filter/" + plain + "/list?maxResults=10", "{}"),
                head.json("POST", WebSession.ENGINE + "/filter/" + nested + "/list?maxResults=10", "{}"),
                head.json("POST", WebSession.ENGINE + "/filter/" + shared + "/list?maxResults=10", adHoc),
                head.json("POST", WebSession.ENGINE + "/filter/" + shared + "/list?maxResults=10", or),
                head.json("POST", WebSession.ENGINE + "/filter/" + shared + "/count", or));

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .allSatisfy(status -> assertThat(status).isGreaterThanOrEqualTo(400));
        assertThat(ExpressionProbe.CALLS).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void nothingRunsOverTheJavaInterface(String expression) {
        String plain = store("carrier plain", query().taskAssigneeExpression(expression));
        String nested = store(
                "carrier nested",
                query().or().taskAssigneeExpression(expression).endOr());
        identity.setAuthentication("gdnn.truong", List.of("GDNN"));
        TaskQuery or = query().or().taskAssigneeExpression(expression).endOr();

        assertThatThrownBy(() -> query().taskAssigneeExpression(expression).listPage(0, 10))
                .hasMessageContaining("Expressions are forbidden in adhoc queries");
        assertThatThrownBy(() -> or.listPage(0, 10)).isInstanceOf(Refused.class);
        assertThatThrownBy(or::count).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> filters.listPage(plain, 0, 10)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> filters.listPage(nested, 0, 10)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> filters.listPage(sharedFilter(), query().taskAssigneeExpression(expression), 0, 10))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> filters.listPage(sharedFilter(), or, 0, 10)).isInstanceOf(Refused.class);
        assertThat(ExpressionProbe.CALLS).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void anAdministratorRunsNothingEither(String expression) {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        String or = "{\"orQueries\":[{\"assigneeExpression\":\"" + expression + "\"}]}";

        assertThat(administrator
                        .json("POST", WebSession.ENGINE + "/task?maxResults=10", or)
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(ExpressionProbe.CALLS).hasValue(0);
    }

    @Test
    void theSharedFiltersStillWork() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");

        List<Filter> shared = filters.createTaskFilterQuery().list();

        assertThat(shared)
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder(
                        "Việc của tôi",
                        "Việc chờ phòng nhận",
                        "Đề nghị phối hợp",
                        "Sắp đến hạn",
                        "Quá hạn",
                        "Chờ lãnh đạo");
        assertThat(shared)
                .allSatisfy(filter -> assertThat(head.json(
                                        "POST",
                                        WebSession.ENGINE + "/filter/" + filter.getId() + "/list?maxResults=10",
                                        "{}")
                                .statusCode())
                        .as(filter.getName())
                        .isEqualTo(200));
    }

    @Test
    void aFilterOfTheSameNameByAnotherStopsNoStartAndStaysAsItIs() {
        Filter foreign = filters.newTaskFilter("carrier");
        foreign.setOwner("giamdoc");
        filters.saveFilter(foreign);
        String own = sharedFilter();
        foreign.setName("Quá hạn");
        filters.saveFilter(foreign);

        shared.afterPropertiesSet();
        shared.afterPropertiesSet();

        assertThat(filters.createTaskFilterQuery().filterName("Quá hạn").list())
                .extracting(Filter::getId, Filter::getOwner)
                .containsExactlyInAnyOrder(tuple(own, "quantri"), tuple(foreign.getId(), "giamdoc"));
        filters.deleteFilter(foreign.getId());
    }

    @Test
    void aFilterOfAnOlderReleaseIsTakenOver() {
        String own = sharedFilter();
        engine.deleteProperty("dieuphoi.filter.overdue");

        shared.afterPropertiesSet();

        assertThat(filters.createTaskFilterQuery().filterName("Quá hạn").list())
                .extracting(Filter::getId)
                .containsExactly(own);
        assertThat(engine.getProperties()).containsEntry("dieuphoi.filter.overdue", own);
    }

    @Test
    void anOfficeCannotWriteFilters() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        String filter = "{\"resourceType\":\"Task\",\"name\":\"carrier mine\",\"query\":{},\"properties\":{}}";

        assertThat(head.json("POST", WebSession.ENGINE + "/filter/create", filter)
                        .statusCode())
                .isEqualTo(403);
        assertThat(head.json("PUT", WebSession.ENGINE + "/filter/" + sharedFilter(), filter)
                        .statusCode())
                .isEqualTo(403);
        assertThat(head.json("DELETE", WebSession.ENGINE + "/filter/" + sharedFilter(), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(6);
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private String sharedFilter() {
        return filters.createTaskFilterQuery()
                .filterName("Quá hạn")
                .singleResult()
                .getId();
    }

    /** Stores it as an administrator would who shares it with everybody. */
    private String store(String name, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filters.saveFilter(filter);
        Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
        return filter.getId();
    }
}
