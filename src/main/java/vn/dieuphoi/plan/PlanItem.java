package vn.dieuphoi.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.document.CoLead;
import vn.dieuphoi.plan.document.Condition;
import vn.dieuphoi.plan.document.ExternalParty;
import vn.dieuphoi.plan.document.LineRange;
import vn.dieuphoi.plan.document.LinkedDocument;
import vn.dieuphoi.plan.document.Product;
import vn.dieuphoi.plan.document.Remark;
import vn.dieuphoi.plan.document.Subtask;
import vn.dieuphoi.plan.document.Written;
import vn.dieuphoi.plan.time.EndKind;
import vn.dieuphoi.plan.time.Milestone;
import vn.dieuphoi.plan.time.RelativeEnd;
import vn.dieuphoi.plan.time.Rhythm;

/**
 * A numbered piece of section III with its own "Phân công thực hiện" line. Texts that a document does not have are empty.
 *
 * @param title ours, short, for lists and labels
 * @param section the heading it stands under, verbatim with its number
 * @param text verbatim without the number; paragraphs separated by line breaks
 * @param assignmentText the sentence "Phân công thực hiện: …", verbatim
 * @param timeText the sentence "Thời gian thực hiện: …", verbatim
 * @param lead the principal lead: an office, a body outside, or a set that leads together; null where the document names none
 * @param leadScope what of the item the principal lead leads, verbatim; null where the document does not part it
 * @param coLeads those that lead beside it, each with its scope
 * @param partners offices of the assignment sentence, in its order
 * @param openPartners whether the lead may add partners ("các phòng, đơn vị liên quan")
 * @param external outside parties the item coordinates with or proposes to
 * @param throughLeadership whether the work goes through "tham mưu … lãnh đạo sở"
 * @param startMonth 1–12; null where the document names none
 * @param startsAtIssue our decision for items without a month
 * @param endDate last day of its period; beyond the plan's year when {@code carriesOver}
 * @param funding verbatim; null where the item names no source of its own
 * @param remarks contradictions that only a reader sees
 * @param place where it stands in a document without numbered lines, in words: "trang 5, bảng 1, dòng 8"
 * @param startDate the day on which it begins; null where the document names none
 * @param startsAfter the item after whose end it begins; null where it waits for none
 * @param endKind null where the document names a day
 * @param milestones by their day
 * @param rhythm what it says of its own rhythm; null where the plan's holds
 */
public record PlanItem(
        ItemCode code,
        String title,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String section,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LineRange.Nowhere.class)
        LineRange lines,

        String text,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String assignmentText,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String timeText,
        @Nullable PartyCode lead,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String leadScope,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CoLead> coLeads,
        List<PartyCode> partners,
        boolean openPartners,
        List<ExternalParty> external,
        boolean throughLeadership,
        @Nullable Integer startMonth,
        boolean startsAtIssue,
        @Nullable String startPhrase,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String periodPhrase,
        LocalDate endDate,
        boolean carriesOver,
        List<Product> products,
        List<Subtask> subtasks,
        List<Condition> conditions,
        List<LinkedDocument> linkedDocuments,
        @Nullable String funding,
        List<Remark> remarks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String place,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate startDate,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ItemCode startsAfter,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EndKind endKind,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Milestone> milestones,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Rhythm rhythm) {

    /** "các phòng, đơn vị liên quan": an open set, named at run time by the lead. */
    public static final PartyCode RELATED_OFFICES = new PartyCode("PDV");

    /** "các cơ quan liên quan": names nobody, so the export leaves it out. */
    public static final PartyCode RELATED_AGENCIES = new PartyCode("CQLQ");

    public PlanItem {
        section = Written.orEmpty(section);
        lines = lines == null ? LineRange.NOWHERE : lines;
        assignmentText = Written.orEmpty(assignmentText);
        timeText = Written.orEmpty(timeText);
        periodPhrase = Written.orEmpty(periodPhrase);
        coLeads = List.copyOf(coLeads);
        partners = List.copyOf(partners);
        external = List.copyOf(external);
        products = List.copyOf(products);
        subtasks = List.copyOf(subtasks);
        conditions = List.copyOf(conditions);
        linkedDocuments = List.copyOf(linkedDocuments);
        remarks = List.copyOf(remarks);
        milestones = List.copyOf(milestones);
    }

    /** The office that answers for the item; empty until leadership assigns one where the document names none. */
    public Optional<PartyCode> leadOffice() {
        return Optional.ofNullable(lead);
    }

    /** All that lead it, the principal first. */
    public List<PartyCode> leads() {
        return Stream.concat(leadOffice().stream(), coLeads.stream().map(CoLead::party))
                .toList();
    }

    /** What of the item a lead leads; empty where the document does not part it. */
    public Optional<String> scopeOf(PartyCode party) {
        return party.equals(lead)
                ? Optional.ofNullable(leadScope)
                : coLeads.stream()
                        .filter(one -> one.party().equals(party))
                        .findFirst()
                        .map(CoLead::scope);
    }

    /** The programmes that it carries out, where the document leaves the lead of each to leadership. */
    public List<LinkedDocument> programmes() {
        return lead == null ? linkedDocuments : List.of();
    }

    public Optional<Month> startsIn() {
        return Optional.ofNullable(startMonth).map(Month::of);
    }

    /** Whether the calendar begins it: in a month or on a day; else the issue of the plan, or the end of another item. */
    public boolean startsByCalendar() {
        return startMonth != null || startDate != null;
    }

    public boolean endsBy(EndKind kind) {
        return Optional.ofNullable(endKind).orElse(EndKind.DATE) == kind;
    }

    /**
     * With the day on which it ends where its document names none: an end counted from the day of issue, else the end of
     * the plan's period.
     */
    PlanItem ending(LocalDate issued, LocalDate lastOfPlan) {
        LocalDate end =
                endsBy(EndKind.RELATIVE) ? RelativeEnd.of(periodPhrase, issued).orElse(lastOfPlan) : lastOfPlan;
        return new PlanItem(
                code,
                title,
                section,
                lines,
                text,
                assignmentText,
                timeText,
                lead,
                leadScope,
                coLeads,
                partners,
                openPartners,
                external,
                throughLeadership,
                startMonth,
                startsAtIssue,
                startPhrase,
                periodPhrase,
                end,
                carriesOver,
                products,
                subtasks,
                conditions,
                linkedDocuments,
                funding,
                remarks,
                place,
                startDate,
                startsAfter,
                endKind,
                milestones,
                rhythm);
    }

    public List<PartyCode> externalCodes() {
        return external.stream().map(ExternalParty::code).toList();
    }

    /** Everything the document says about the item. */
    public String wholeText() {
        return String.join("\n", text, assignmentText, timeText);
    }
}
