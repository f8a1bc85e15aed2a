package vn.dieuphoi.plan.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanText;
import vn.dieuphoi.plan.document.CoLead;
import vn.dieuphoi.plan.document.ExternalParty;
import vn.dieuphoi.plan.document.LinkedDocument;
import vn.dieuphoi.plan.document.Product;
import vn.dieuphoi.plan.document.StandingDuty;
import vn.dieuphoi.plan.document.Subtask;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.plan.time.EndKind;
import vn.dieuphoi.plan.time.Milestone;
import vn.dieuphoi.plan.time.Rhythm;

/**
 * The plan as other programs read it; names and order of the fields are fixed. As in {@link PlanText} a plan of a calendar
 * year has its year alone.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanExport(
        @Nullable Integer year,
        @Nullable PlanId id,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Item> items,
        List<Target> targets,
        List<StandingDuty> duties,
        @Nullable Rhythm rhythm) {

    static PlanExport of(Plan plan) {
        PlanText written = PlanText.of(plan);
        return new PlanExport(
                written.year(),
                written.id(),
                written.from(),
                written.to(),
                plan.items().stream().map(Item::of).toList(),
                plan.targets(),
                plan.duties(),
                plan.rhythm());
    }

    record Item(
            ItemCode code,
            String title,
            String text,
            String assignmentText,
            String timeText,
            @Nullable PartyCode lead,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String leadScope,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CoLead> coLeads,
            List<PartyCode> partners,
            List<ExternalParty> external,
            boolean throughLeadership,
            @Nullable Integer startMonth,
            @Nullable String startPhrase,
            String periodPhrase,
            LocalDate endDate,
            List<Countable> products,
            List<Subtask> subtasks,
            List<LinkedDocument> linkedDocuments,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate startDate,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ItemCode startsAfter,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            EndKind endKind,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Milestone> milestones,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Rhythm rhythm) {

        static Item of(PlanItem item) {
            return new Item(
                    item.code(),
                    item.title(),
                    item.text(),
                    item.assignmentText(),
                    item.timeText(),
                    item.lead(),
                    item.leadScope(),
                    item.coLeads(),
                    item.partners(),
                    item.external().stream()
                            .filter(party -> !party.code().equals(PlanItem.RELATED_AGENCIES))
                            .toList(),
                    item.throughLeadership(),
                    item.startMonth(),
                    item.startPhrase(),
                    item.periodPhrase(),
                    item.endDate(),
                    item.products().stream().map(Countable::of).toList(),
                    item.subtasks(),
                    item.linkedDocuments(),
                    item.startDate(),
                    item.startsAfter(),
                    item.endKind(),
                    item.milestones(),
                    item.rhythm());
        }
    }

    record Countable(String name, int quantity, String unit) {

        static Countable of(Product product) {
            return new Countable(product.name(), product.quantity(), product.unit());
        }
    }
}
