package vn.dieuphoi.adoption.effect;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.look.DeployedVersions;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Staffing;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.difference.ItemChange;
import vn.dieuphoi.plan.difference.ItemFact;
import vn.dieuphoi.plan.document.CoLead;
import vn.dieuphoi.plan.document.PlanParty;

/** Why an item of a content cannot run: unknown or empty offices, no model, days that are over. */
@Component
class Hindrances {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PartyRegister parties;
    private final Staffing staffing;
    private final ItemModels models;
    private final DeployedVersions versions;
    private final Clock clock;

    Hindrances(PartyRegister parties, Staffing staffing, ItemModels models, DeployedVersions versions, Clock clock) {
        this.parties = parties;
        this.staffing = staffing;
        this.models = models;
        this.versions = versions;
        this.clock = clock;
    }

    /** In sentences; empty when nothing keeps the change from being applied. */
    List<String> of(Plan content, ItemChange change) {
        PlanItem item = change.after();
        if (item == null) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        if (change.added() || change.changes(ItemFact.LEAD)) {
            item.leadOffice().flatMap(lead -> lead(content, lead)).ifPresent(found::add);
        }
        if (change.added() || change.changes(ItemFact.CO_LEADS)) {
            item.coLeads().stream()
                    .map(CoLead::party)
                    .filter(this::unknown)
                    .map(code -> "Chưa có đơn vị cùng chủ trì " + content.nameOf(code)
                            + " trong danh bạ nên không giao được phần việc.")
                    .forEach(found::add);
        }
        if (change.added() || change.changes(ItemFact.PARTNERS)) {
            Stream.concat(item.partners().stream(), item.externalCodes().stream())
                    .filter(code -> isNamed(content, code) && unknown(code))
                    .map(code -> "Đơn vị phối hợp " + content.nameOf(code)
                            + " không có trong danh bạ nên không gửi được đề nghị.")
                    .forEach(found::add);
        }
        if (change.added() && hasNoModel(content, item)) {
            found.add("Chưa có mô hình nên không mở được; hãy soạn mô hình ở bước Mô hình.");
        }
        days(change, item).ifPresent(found::add);
        return found;
    }

    private Optional<String> lead(Plan content, PartyCode lead) {
        if (unknown(lead)) {
            return Optional.of("Chưa có đơn vị " + content.nameOf(lead) + " trong danh bạ nên không giao được cho ai.");
        }
        return staffing.nobodyWorksIn(parties.inForce(lead))
                ? Optional.of(content.nameOf(lead) + " chưa có ai làm việc nên không giao được cho ai.")
                : Optional.empty();
    }

    private boolean unknown(PartyCode code) {
        return parties.find(code).isEmpty()
                || parties.find(parties.inForce(code)).filter(Party::dissolved).isPresent();
    }

    private static boolean isNamed(Plan content, PartyCode code) {
        return content.parties().stream()
                .filter(party -> party.code().equals(code))
                .noneMatch(party -> party.kind() == PlanParty.Kind.UNNAMED);
    }

    private boolean hasNoModel(Plan content, PlanItem item) {
        Set<String> deployed = versions.processes();
        return models.processOf(content.id(), item.code())
                .filter(deployed::contains)
                .isEmpty();
    }

    private Optional<String> days(ItemChange change, PlanItem item) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return (change.added() || change.changes(ItemFact.END))
                        && item.endDate().isBefore(today)
                ? Optional.of("Thời hạn " + item.endDate().format(DAY) + " đã qua.")
                : Optional.empty();
    }
}
