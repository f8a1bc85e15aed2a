package vn.dieuphoi.work.process.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.part.PartDesk;
import vn.dieuphoi.work.part.ProgrammeLeads;

/**
 * The programmes of an item as models ask for them that were drawn before each programme was a part of its own; and, for
 * every model, that leadership assigns all of them.
 */
@Component("programmes")
@ExpressionBean("Các chương trình của mục (mô hình trước khi mỗi chương trình là một phần việc)")
public class Programmes implements StepRule {

    private final ProgrammeLeads leads;
    private final PartDesk parts;
    private final PartyRegister parties;

    Programmes(ProgrammeLeads leads, PartDesk parts, PartyRegister parties) {
        this.leads = leads;
        this.parts = parts;
        this.parties = parties;
    }

    @Override
    public void check(WorkKey workItem, Map<String, Object> values) {
        Map<String, PartyCode> given = leads.in(workItem, values);
        leads.named(workItem).stream()
                .map(programme -> programme.sign())
                .filter(sign -> !given.isEmpty() && !given.containsKey(sign))
                .findFirst()
                .ifPresent(sign -> {
                    throw new Refused("Chưa giao đơn vị chủ trì cho văn bản số " + sign
                            + "; hãy chọn đơn vị, hoặc ghi một dòng ở ô chương trình, kế hoạch khác.");
                });
    }

    @ExpressionMethod("danh sách chương trình")
    public List<String> of(String workItem) {
        return List.copyOf(leads.of(new WorkKey(workItem)).keySet());
    }

    /** One of those that the plan names, for the step that stands for it. */
    @ExpressionMethod("chương trình có số hiệu này, nếu đã giao chủ trì")
    public List<String> only(String workItem, String programme) {
        return of(workItem).stream().filter(programme::equals).toList();
    }

    /** Those of the open list. */
    @ExpressionMethod("các chương trình khác ngoài những chương trình có bước riêng")
    public List<String> others(String workItem) {
        return parts.added(new WorkKey(workItem));
    }

    /** The group that leads a programme, for the candidate group of its task. */
    @ExpressionMethod("nhóm của đơn vị chủ trì chương trình")
    public String lead(String workItem, String programme) {
        PartyCode lead = Optional.ofNullable(leads.of(new WorkKey(workItem)).get(programme))
                .orElseThrow(() ->
                        new IllegalStateException(workItem + ": chưa phân công chủ trì chương trình " + programme));
        return parties.inForce(lead).value();
    }
}
