package vn.dieuphoi.adoption.effect;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.document.PlanDocument;
import vn.dieuphoi.plan.drafted.PlanAsDraft;

/** What adopting a draft means: a new plan, or the next content of the plan that it revises. */
@Component
public class DraftOrders {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PlanDrafts drafts;
    private final PlanRegister plans;

    DraftOrders(PlanDrafts drafts, PlanRegister plans) {
        this.drafts = drafts;
        this.plans = plans;
    }

    /** @throws vn.dieuphoi.Refused with all that the draft still lacks to be a plan */
    public AdoptionOrder of(PlanDraft draft, Collection<String> left, String reason, Actor by) {
        Set<ItemCode> codes = new TreeSet<>();
        left.stream().filter(ItemCode::isOne).forEach(code -> codes.add(new ItemCode(code)));
        return new AdoptionOrder(content(draft), codes, reason, by, draft.id());
    }

    private Plan content(PlanDraft draft) {
        Plan drafted = drafts.plan(draft.id()).orRefuse();
        PlanId revised = draft.revises();
        if (revised == null) {
            return drafted;
        }
        return draft.draft().has(PlanAsDraft.KEPT)
                ? drafted.as(revised, drafted.from(), drafted.to())
                : new RevisedByDraft(plans.plan(revised)).content(drafted);
    }

    /** What the reason is unless somebody writes another: the document itself. */
    public static String reason(Plan content, boolean revises) {
        PlanDocument document = content.document();
        LocalDate issued = content.issuedOn();
        String number = document.number() == null ? "" : document.number();
        return (revises ? "Điều chỉnh theo Kế hoạch " : "Áp dụng Kế hoạch ") + number + document.sign() + " ngày "
                + issued.format(DAY);
    }
}
