package vn.dieuphoi.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.engine.expression.QueryExpressions;
import vn.dieuphoi.engine.task.TaskContext;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.department.DepartmentChanged;
import vn.dieuphoi.office.department.DepartmentRegister;

/** The six lists that everybody finds in Tasklist; what they show depends on who looks. Kept as written here. */
@Component
@DependsOn("officeGroups")
class SharedFilters implements InitializingBean {

    private static final String REMEMBERED = "dieuphoi.filter.";

    private final FilterService filters;
    private final ManagementService properties;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final OneNodeAtATime oneNode;
    private final PartyRegister parties;
    private final DepartmentRegister department;
    private final String owner;

    SharedFilters(
            FilterService filters,
            ManagementService properties,
            TaskService tasks,
            AuthorizationService authorizations,
            OneNodeAtATime oneNode,
            PartyRegister parties,
            DepartmentRegister department,
            @Value("${dieuphoi.admin.id:quantri}") String owner) {
        this.filters = filters;
        this.properties = properties;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.oneNode = oneNode;
        this.parties = parties;
        this.department = department;
        this.owner = owner;
    }

    @Override
    public void afterPropertiesSet() {
        oneNode.run("filters", this::keepAll);
    }

    @EventListener(DepartmentChanged.class)
    void follow() {
        keepAll();
    }

    private void keepAll() {
        keep(10, "mine", "Việc của tôi", "Việc tôi đã nhận", query().taskAssigneeExpression(QueryExpressions.ME));
        keep(
                20,
                "waiting",
                "Việc chờ phòng nhận",
                "Việc giao cho đơn vị, chưa ai nhận",
                query().taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)
                        .taskUnassigned());
        keep(
                30,
                "requests",
                "Đề nghị phối hợp",
                "Đề nghị gửi đến đơn vị và câu trả lời chờ xem",
                ours().processDefinitionKey("coordination-request"));
        keep(
                40,
                "due-soon",
                "Sắp đến hạn",
                "Đến hạn trong 5 ngày tới",
                ours().dueAfterExpression(QueryExpressions.NOW).dueBeforeExpression(QueryExpressions.IN_FIVE_DAYS));
        keep(50, "overdue", "Quá hạn", "Đã quá hạn", ours().dueBeforeExpression(QueryExpressions.NOW));
        keep(
                60,
                "leadership",
                "Chờ lãnh đạo",
                "Chờ ý kiến " + department.now().leadershipWord(),
                query().taskCandidateGroupIn(ofLeadership()).includeAssignedTasks());
    }

    /** Everybody of it, those in charge of an office, and the Giám đốc alone. */
    private List<String> ofLeadership() {
        Optional<Party> leaders = parties.holder(PartyDuty.LEADERSHIP);
        if (leaders.isEmpty()) {
            return List.of(parties.headGroup());
        }
        return Stream.concat(
                        Stream.of(leaders.get().code().value(), parties.headGroup()),
                        Stream.concat(parties.all().stream(), parties.dissolved().stream())
                                .map(office -> parties.inChargeOf(office.code())))
                .toList();
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private TaskQuery ours() {
        return query().taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)
                .includeAssignedTasks();
    }

    /** @param key under which the engine remembers the id of the filter: names are anybody's to give */
    private void keep(int priority, String key, String name, String description, TaskQuery query) {
        Filter filter = kept(key).or(() -> before(name, description)).orElseGet(() -> filters.newTaskFilter(name));
        filter.setName(name);
        filter.setOwner(owner);
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(Map.of(
                "description",
                description,
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(
                        Map.of("name", TaskContext.CARD_ITEM, "label", "Mục"),
                        Map.of("name", TaskContext.CARD_OFFICE, "label", "Đơn vị"))));
        filters.saveFilter(filter);
        properties.setProperty(REMEMBERED + key, filter.getId());
        letEverybodyRead(filter.getId());
    }

    private Optional<Filter> kept(String key) {
        return Optional.ofNullable(properties.getProperties().get(REMEMBERED + key))
                .map(id -> filters.createTaskFilterQuery().filterId(id).singleResult());
    }

    /** From a release that knew its filters by name: the oldest that says what ours says. */
    private Optional<Filter> before(String name, String description) {
        return filters.createTaskFilterQuery().filterName(name).filterOwner(owner).list().stream()
                .filter(filter -> description.equals(filter.getProperties().get("description")))
                .min(Comparator.comparing(Filter::getId));
    }

    private void letEverybodyRead(String filter) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(Resources.FILTER)
                        .resourceId(filter)
                        .count()
                > 0;
        if (!granted) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            grant.setResource(Resources.FILTER);
            grant.setResourceId(filter);
            grant.addPermission(Permissions.READ);
            authorizations.saveAuthorization(grant);
        }
    }
}
