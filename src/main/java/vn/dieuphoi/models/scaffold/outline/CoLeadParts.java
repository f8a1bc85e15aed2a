package vn.dieuphoi.models.scaffold.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.plan.document.CoLead;

/** Beside the principal lead's own steps, the parts of those that lead with it. */
final class CoLeadParts {

    private CoLeadParts() {}

    static List<Step> beside(List<Step> own, PlannedItem item) {
        if (item.item().coLeads().isEmpty()) {
            return own;
        }
        Step.Called parts = new Step.Called(
                "coLeads",
                "Phần việc của đơn vị cùng chủ trì",
                Step.Part.PROCESS,
                new TaskStep.Loop("${parts.coLeads(workItem)}", "part", false),
                "Mỗi đơn vị cùng chủ trì có một phần việc riêng, tự ghi tiến độ và báo cáo: " + named(item) + ".");
        return sideBySide(own, List.of(parts));
    }

    /** Where there are branches already, as one more of them. */
    static List<Step> sideBySide(List<Step> own, List<Step> other) {
        if (own.isEmpty()) {
            return other;
        }
        List<Step.Piece> pieces = new ArrayList<>();
        if (own.size() == 1 && own.get(0) instanceof Step.Together together) {
            pieces.addAll(together.branches());
        } else {
            pieces.add(new Step.Piece(own, null));
        }
        pieces.add(new Step.Piece(other, null));
        return List.of(new Step.Together(pieces));
    }

    private static String named(PlannedItem item) {
        return item.item().coLeads().stream()
                .map(lead -> item.names().shortName(lead.party()) + scope(lead))
                .collect(Collectors.joining("; "));
    }

    private static String scope(CoLead lead) {
        return lead.scope() == null ? "" : " (" + lead.scope() + ")";
    }
}
