package vn.dieuphoi.engine.form;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** The schemas of deployed forms. A deployed form never changes, so each is read once, and parsed once unless it grows. */
public final class DeployedForms {

    private static final String OF_THE_DEPLOYMENT = "deployment";

    private final Map<String, CamundaFormDefinition> byDeployment = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();
    private final Iterable<TaskFields> fields;

    /** @param fields what forms may ask for */
    public DeployedForms(Iterable<TaskFields> fields) {
        this.fields = fields;
    }

    /** The form that the step refers to; empty when it has none. Runs inside an engine command. */
    public Optional<FormSchema> of(FormData data) {
        return definition(data).map(form -> schemas.computeIfAbsent(form.getId(), id -> FormSchema.parse(text(form))));
    }

    /** As {@link #of(FormData)}, with the fields of this task. */
    public Optional<FormSchema> of(FormData data, DelegateTask task) {
        Optional<String> growing = definition(data).map(this::text).filter(GrowingForm::grows);
        return growing.isEmpty() ? of(data) : growing.map(form -> FormSchema.parse(GrowingForm.of(form, task, fields)));
    }

    private Optional<CamundaFormDefinition> definition(FormData data) {
        if (data.getCamundaFormRef() == null || data.getCamundaFormRef().getKey() == null) {
            return Optional.empty();
        }
        String key = data.getCamundaFormRef().getKey();
        return Optional.of(
                OF_THE_DEPLOYMENT.equals(data.getCamundaFormRef().getBinding())
                        ? byDeployment.computeIfAbsent(data.getDeploymentId() + "/" + key, form -> find(data))
                        : find(data));
    }

    private static CamundaFormDefinition find(FormData data) {
        CamundaFormDefinition form = new GetCamundaFormDefinitionCmd(data.getCamundaFormRef(), data.getDeploymentId())
                .execute(Context.getCommandContext());
        if (form == null) {
            throw new IllegalStateException("Không có biểu mẫu \""
                    + data.getCamundaFormRef().getKey() + "\" trong bản triển khai " + data.getDeploymentId());
        }
        return form;
    }

    private String text(CamundaFormDefinition form) {
        return texts.computeIfAbsent(form.getId(), id -> {
            ResourceEntity resource = Context.getCommandContext()
                    .getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName());
            return new String(resource.getBytes(), StandardCharsets.UTF_8);
        });
    }
}
