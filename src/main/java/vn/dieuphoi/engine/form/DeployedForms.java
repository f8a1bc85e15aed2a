package vn.dieuphoi.engine.form;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** The schemas of deployed forms. A deployed form never changes, so each is parsed once. */
public final class DeployedForms {

    private static final String OF_THE_DEPLOYMENT = "deployment";

    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();
    private final Map<String, FormSchema> byDeployment = new ConcurrentHashMap<>();

    /** The form that the step refers to; empty when it has none. Runs inside an engine command. */
    public Optional<FormSchema> of(FormData data) {
        if (data.getCamundaFormRef() == null || data.getCamundaFormRef().getKey() == null) {
            return Optional.empty();
        }
        String key = data.getCamundaFormRef().getKey();
        return Optional.of(
                OF_THE_DEPLOYMENT.equals(data.getCamundaFormRef().getBinding())
                        ? byDeployment.computeIfAbsent(data.getDeploymentId() + "/" + key, form -> find(data))
                        : find(data));
    }

    private FormSchema find(FormData data) {
        CommandContext command = Context.getCommandContext();
        CamundaFormDefinition form =
                new GetCamundaFormDefinitionCmd(data.getCamundaFormRef(), data.getDeploymentId()).execute(command);
        if (form == null) {
            throw new IllegalStateException("Không có biểu mẫu \""
                    + data.getCamundaFormRef().getKey() + "\" trong bản triển khai " + data.getDeploymentId());
        }
        return schemas.computeIfAbsent(form.getId(), id -> read(command, form));
    }

    private static FormSchema read(CommandContext command, CamundaFormDefinition form) {
        ResourceEntity resource = command.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName());
        return FormSchema.parse(new String(resource.getBytes(), StandardCharsets.UTF_8));
    }
}
