package vn.dieuphoi.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.form.LimitsOfForms;

/** Lets nothing into the engine but BPMN models and forms: cases and decisions have languages of their own. */
final class ModelsAndForms implements Deployer {

    private static final List<String> ENDINGS = List.of(".bpmn", ".form");

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        deployment.getResources().keySet().stream()
                .filter(name -> ENDINGS.stream().noneMatch(name::endsWith))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refused(
                            "Tệp " + name
                                    + " không phải mô hình (.bpmn) hay biểu mẫu (.form). Chưa có gì được áp dụng; hãy bỏ tệp này ra.");
                });
        deployment.getResources().values().stream()
                .filter(resource -> resource.getName().endsWith(".form"))
                .forEach(ModelsAndForms::form);
    }

    private static void form(ResourceEntity form) {
        LimitsOfForms.faults(new String(form.getBytes(), StandardCharsets.UTF_8)).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new Refused(
                            "Tệp %s, ô %s: %s. Chưa có gì được áp dụng; hãy sửa tệp bằng Camunda Modeler rồi thử lại."
                                    .formatted(form.getName(), fault.place(), fault.words()));
                });
    }
}
