package vn.dieuphoi.models.scaffold.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.models.scaffold.ElementNames;
import vn.dieuphoi.models.scaffold.OutsideParty;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.Shortened;

/**
 * Groups that a plan speaks of and does not name. "Các cơ quan liên quan" are named by the lead and asked beside its own
 * steps; to "cấp có thẩm quyền" something is proposed once they are done: drafted, signed by leadership, sent.
 */
final class UnnamedGroups {

    private static final int ASKED = 2;
    private static final int PROPOSED = 4;

    private final PlannedItem item;

    UnnamedGroups(PlannedItem item) {
        this.item = item;
    }

    /** How many nodes they take. */
    int steps() {
        return item.unnamed().stream()
                .mapToInt(group -> group.isAuthority() ? PROPOSED : ASKED)
                .sum();
    }

    List<Step> beside(List<Step> own) {
        List<Step> steps = own;
        for (OutsideParty group : item.unnamed()) {
            if (!group.isAuthority()) {
                steps = CoLeadParts.sideBySide(steps, asked(group));
            }
        }
        return steps;
    }

    List<Step> after(List<Step> own) {
        List<Step> steps = new ArrayList<>(own);
        item.unnamed().stream()
                .filter(OutsideParty::isAuthority)
                .map(this::proposed)
                .forEach(steps::addAll);
        return steps;
    }

    private List<Step> asked(OutsideParty group) {
        String name = ElementNames.small(group.name());
        TaskStep naming = step(
                "name" + word(group),
                Shortened.step("Nêu tên " + name, ""),
                "name-partners",
                "Kế hoạch ghi “" + name + "” mà không nêu tên: chọn từng đơn vị cần phối hợp và ghi nội dung đề nghị;"
                        + " không cần đơn vị nào thì để trống và ghi lý do.");
        return List.of(
                naming,
                ask(
                        group,
                        naming,
                        "Đề nghị phối hợp: " + name,
                        "Đề nghị đơn vị phối hợp thực hiện mục " + item.code() + ": " + title() + "."));
    }

    private List<Step> proposed(OutsideParty group) {
        String name = ElementNames.small(group.name());
        TaskStep drafting = step(
                "draft" + word(group),
                Shortened.step("Soạn đề xuất gửi " + name, ""),
                "proposal-to-authority",
                "Soạn đề xuất của mục " + item.code() + ", chọn cơ quan nhận và trình "
                        + item.names().leadershipWord() + " ký.");
        TaskStep signing = Signature.task("sign" + word(group), Shortened.step("Ký đề xuất gửi " + name, ""));
        return List.of(
                Signature.of(List.of(drafting), signing),
                ask(
                        group,
                        drafting,
                        "Gửi đề xuất đến " + name,
                        "Kính đề nghị xem xét đề xuất về mục " + item.code() + " của kế hoạch: " + title() + "."));
    }

    private TaskStep step(String id, String name, String form, String doc) {
        return new TaskStep(
                id,
                name,
                form,
                "${due.own(10)}",
                TaskReader.LEAD,
                TaskStep.RECORD_STEP,
                PlannedItem.asText(doc + " Theo kế hoạch: " + item.item().text()),
                null);
    }

    private static Step.Ask ask(OutsideParty group, TaskStep namedIn, String name, String question) {
        return new Step.Ask(
                "ask" + word(group),
                Shortened.step(name, ""),
                List.of(),
                namedIn.id(),
                Optional.of(group.code()),
                question);
    }

    private String title() {
        return PlannedItem.asText(item.item().title()).replaceFirst("[\\s.…]+$", "");
    }

    private static String word(OutsideParty group) {
        return ElementNames.capital(group.word());
    }
}
