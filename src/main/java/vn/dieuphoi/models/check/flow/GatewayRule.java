package vn.dieuphoi.models.check.flow;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** A fork of ways is a question with answers and one default; joins and parallel gateways carry no words. */
final class GatewayRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (Gateway gateway : model.all(Gateway.class)) {
            boolean forks = gateway.getOutgoing().size() > 1;
            if (forks && gateway.getIncoming().size() > 1) {
                report.look(gateway, "vừa gộp vừa tách; hãy dùng hai cổng riêng");
            }
            if (forks && gateway instanceof ExclusiveGateway choice) {
                choice(choice, report);
            } else {
                silent(gateway, report);
            }
        }
    }

    private static void choice(ExclusiveGateway gateway, Report report) {
        if (!Model.name(gateway).endsWith("?")) {
            report.look(gateway, "cổng rẽ nhánh phải ghi một câu hỏi kết thúc bằng \"?\"");
        }
        SequenceFlow byDefault = gateway.getDefault();
        if (byDefault == null) {
            report.add(gateway, "chưa có nhánh mặc định; hãy đánh dấu một nhánh");
        }
        for (SequenceFlow flow : gateway.getOutgoing()) {
            if (Model.name(flow).isEmpty()) {
                report.look(flow, "nhánh của câu hỏi phải ghi câu trả lời");
            }
            if (!flow.equals(byDefault) && flow.getConditionExpression() == null) {
                report.add(flow, "nhánh không mặc định phải có điều kiện");
            }
            if (flow.equals(byDefault) && flow.getConditionExpression() != null) {
                report.add(flow, "nhánh mặc định không mang điều kiện; hãy bỏ điều kiện");
            }
        }
    }

    private static void silent(Gateway gateway, Report report) {
        Collection<SequenceFlow> outgoing = gateway.getOutgoing();
        if (!Model.name(gateway).isEmpty()) {
            report.look(gateway, "cổng gộp và cổng song song không ghi chữ; hãy bỏ tên");
        }
        for (SequenceFlow flow : outgoing) {
            if (!Model.name(flow).isEmpty() || flow.getConditionExpression() != null) {
                report.add(flow, "luồng ra khỏi cổng gộp hoặc song song không mang chữ và điều kiện");
            }
        }
    }
}
