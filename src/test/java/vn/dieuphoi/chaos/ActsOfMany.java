package vn.dieuphoi.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.adoption.DraftSource;
import vn.dieuphoi.adoption.DraftSourceKind;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.effect.AdoptionOrder;
import vn.dieuphoi.adoption.effect.DraftOrders;
import vn.dieuphoi.adoption.effect.EffectDesk;
import vn.dieuphoi.adoption.model.DraftModels;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.held.HeldDirectives;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.drafted.PlanAsDraft;

/** What somebody does once for many things, each prepared beforehand and numbered, so that anybody can press for it again. */
final class ActsOfMany {

    /** As a person does it at a page. */
    enum Kind {
        /** A draft with its models becomes a plan. */
        ADOPT,
        /** An item is dropped, another ends on another day. */
        REVISE,
        /** A changed model comes into force and running work moves to it. */
        DESK,
        /** A directive for several notices, whose minute is over. */
        HELD
    }

    static final int ITEMS = 3;
    static final int NOTICES = 3;

    private static final PlanId PLAN = PlanId.ofYear(2023);
    private static final Actor CLERK = Actor.of("quantri");
    private static final String DIRECTOR = "giamdoc";
    private static final List<String> CODES = List.of("3.4", "6.1", "9.3");
    private static final List<String> PROCESSES =
            List.of("monthly-rounds", "coordination-request", "leadership-notice", "monthly-round", "item-reports");

    private final ApplicationContext context;
    private final JdbcClient database;

    ActsOfMany(ApplicationContext context) {
        this.context = context;
        this.database = context.getBean(JdbcClient.class);
    }

    static String plan(int number) {
        return "dot-" + number;
    }

    static String reason(Kind kind, int number) {
        return "Thử " + kind + " " + number;
    }

    /** Everything up to the press. */
    void prepare(Kind kind, int number) {
        switch (kind) {
            case ADOPT -> {
                long draft = context.getBean(PlanDrafts.class)
                        .put(
                                plan(number),
                                new DraftSource("thu.yaml", DraftSourceKind.YAML, "-".getBytes(StandardCharsets.UTF_8)),
                                PlanAsDraft.of(planOf(number)),
                                null,
                                CLERK);
                List<String> refused = context.getBean(DraftModels.class).drawAll(draft, CLERK);
                if (!refused.isEmpty()) {
                    throw new IllegalStateException(refused.toString());
                }
            }
            case REVISE -> {}
            case DESK -> new ModelsAtTheDesk(context).upload(process(number));
            case HELD -> hold(number);
        }
    }

    /** The press; a second one finds that it was done. */
    String press(Kind kind, int number) {
        return switch (kind) {
            case ADOPT ->
                adopt(context.getBean(DraftOrders.class)
                        .of(
                                context.getBean(PlanDrafts.class).draft(draft(number)),
                                List.of(),
                                reason(kind, number),
                                CLERK));
            case REVISE -> adopt(new AdoptionOrder(revised(number), Set.of(), reason(kind, number), CLERK, null));
            case DESK -> desk(number);
            case HELD -> {
                int sent = 0;
                while (context.getBean(HeldDirectives.class).sendNext()) {
                    sent++;
                }
                yield "sent " + sent;
            }
        };
    }

    private String adopt(AdoptionOrder order) {
        EffectDesk desk = context.getBean(EffectDesk.class);
        return desk.adopt(order, desk.survey(order).seal()).words();
    }

    private String desk(int number) {
        ModelsAtTheDesk desk = new ModelsAtTheDesk(context);
        desk.goOn();
        List<Long> set = database.sql("select model_set from model_draft where process = ?")
                .param(process(number))
                .query(Long.class)
                .list();
        return set.isEmpty()
                ? "done before"
                : "moved "
                        + desk.putIntoForce(set.get(0), reason(Kind.DESK, number))
                                .moved();
    }

    static String process(int number) {
        return PROCESSES.get(number % PROCESSES.size());
    }

    private long draft(int number) {
        return database.sql("select id from plan_draft where name = ?")
                .param(plan(number))
                .query(Long.class)
                .single();
    }

    private Plan planOf(int number) {
        Plan shipped = context.getBean(PlanRegister.class).plan(PLAN);
        return shipped.withItems(shipped.items().stream()
                        .filter(item -> CODES.contains(item.code().value()))
                        .toList())
                .as(new PlanId(plan(number)), shipped.from(), shipped.to());
    }

    private Plan revised(int number) {
        Plan now = context.getBean(PlanRegister.class).plan(PLAN);
        // All that the plan ever opened: a second press must mean the same two.
        List<String> opened = database.sql(
                        "select key from work_item where plan = '2023' and kind = 'PLAN' order by key")
                .query(String.class)
                .list();
        String dropped = opened.get(2 * number % opened.size());
        String changed = opened.get((2 * number + 1) % opened.size());
        List<PlanItem> items = new ArrayList<>();
        for (PlanItem item : now.items()) {
            String key = PLAN + "-" + item.code();
            if (key.equals(changed)) {
                items.add(ending(item, LocalDate.of(2023, 11, 30).minusDays(number)));
            } else if (!key.equals(dropped)) {
                items.add(item);
            }
        }
        return now.withItems(items);
    }

    private static PlanItem ending(PlanItem item, LocalDate day) {
        ObjectNode written = PlanJson.JSON.valueToTree(item);
        written.put("endDate", day.toString());
        try {
            return PlanJson.JSON.treeToValue(written, PlanItem.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void hold(int number) {
        List<String> notices = database.sql("select key from notice where directive is null and ended is null"
                        + " and work_item ~ '^2023-[0-9.]+$' order by key limit ?")
                .param(NOTICES)
                .query(String.class)
                .list();
        HeldDirectives held = context.getBean(HeldDirectives.class);
        long id = held.hold(
                DIRECTOR,
                notices,
                new Directive(Directive.Kind.REMIND, reason(Kind.HELD, number), null, null),
                plan(number));
        held.hurry(id, DIRECTOR);
    }
}
