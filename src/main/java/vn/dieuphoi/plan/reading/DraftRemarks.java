package vn.dieuphoi.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.draft.DraftParty;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.fact.PlanTime;
import vn.dieuphoi.plan.reading.fact.ReadDue;

/** What a person is told of a draft as a whole. */
final class DraftRemarks {

    private final List<DraftItem> items;
    private final List<String> remarks = new ArrayList<>();

    DraftRemarks(List<DraftItem> items) {
        this.items = items;
    }

    List<String> of(List<DraftParty> parties, PlanTime time) {
        if (items.isEmpty()) {
            remarks.add(
                    "Không tìm thấy nhiệm vụ nào trong văn bản. Hãy kiểm tra có đúng tệp kế hoạch không, hoặc ghi các"
                            + " mục bằng tay.");
        }
        list("Số mục dùng hai lần, hãy sửa số", item -> item.code.reason().contains("đã dùng cho một mục khác"));
        list("Không thấy ai chủ trì", item -> item.leads.isEmpty());
        list("Không thấy thời hạn", item -> item.due == null);
        list("Thời hạn sớm hơn ngày ban hành", item -> early(item, time.issued()));
        String unknown = parties.stream()
                .filter(party -> !party.known())
                .map(DraftParty::name)
                .collect(Collectors.joining("; "));
        if (!unknown.isEmpty()) {
            remarks.add("Đơn vị chưa có trong danh bạ: " + unknown + ".");
        }
        return remarks;
    }

    private static boolean early(DraftItem item, @org.jspecify.annotations.Nullable LocalDate issued) {
        Fact due = item.due;
        LocalDate by = due != null && due.value() instanceof ReadDue when ? when.by() : null;
        return by != null && issued != null && by.isBefore(issued);
    }

    private void list(String what, java.util.function.Predicate<DraftItem> which) {
        List<String> codes =
                items.stream().filter(which).map(item -> item.code.text()).toList();
        if (!codes.isEmpty()) {
            remarks.add(what + " (" + codes.size() + " mục): " + String.join(", ", codes) + ".");
        }
    }
}
