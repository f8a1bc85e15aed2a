package vn.dieuphoi.turn.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.turn.TurnDesk;
import vn.dieuphoi.turn.TurnLine;
import vn.dieuphoi.turn.TurnList;
import vn.dieuphoi.work.ending.EndingWay;
import vn.dieuphoi.work.process.FormContent;

/** Shows who signs how much ends in which way, and where the whole list stands. */
@Component
class TurnContent implements FormContent {

    private final TurnDesk desk;

    TurnContent(TurnDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<String> lines(DelegateTask task) {
        return list(task).map(TurnContent::lines).orElse(List.of());
    }

    private static List<String> lines(TurnList list) {
        Map<EndingWay, List<TurnLine>> byWay = list.lines().stream()
                .collect(Collectors.groupingBy(TurnLine::way, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        lines.add("%d mục:".formatted(list.lines().size()));
        byWay.forEach((way, some) -> lines.add("- %s: %d mục (%s)"
                .formatted(
                        Vietnamese.small(way.label()),
                        some.size(),
                        some.stream().map(line -> line.work().code()).collect(Collectors.joining(", ")))));
        lines.add("Từng mục với phần còn lại và lý do: trang Chuyển năm, " + list.title() + ".");
        return lines;
    }

    @Override
    public Optional<String> particular(DelegateTask task) {
        return list(task).map(list -> "%s, số %d".formatted(list.plan().words(), list.number()));
    }

    @Override
    public Optional<PlanId> plan(DelegateTask task) {
        return list(task).map(TurnList::plan);
    }

    private Optional<TurnList> list(DelegateTask task) {
        return SubmittedEnds.LIST.find(task).map(desk::list);
    }
}
