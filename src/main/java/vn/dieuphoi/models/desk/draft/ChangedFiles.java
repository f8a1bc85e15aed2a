package vn.dieuphoi.models.desk.draft;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.desk.version.ModelContent;

/**
 * Sorts out of an upload what is different from what is in force, so that everything can be downloaded, a few files
 * changed, and everything handed in again. A form that comes without a model brings the models that use it.
 */
@Component
class ChangedFiles {

    private final DeployedModels models;

    ChangedFiles(DeployedModels models) {
        this.models = models;
    }

    /**
     * @param already processes that have a draft in the set: whatever comes for them takes the draft's place
     * @throws Refused when nothing is different, or a form is used by nothing
     */
    SetContent of(Upload upload, SetContent already) {
        Map<String, ModelContent> inForce = new TreeMap<>();
        models.inForce().forEach((process, version) -> inForce.put(process, models.content(version)));
        Map<String, String> uploaded = upload.byProcess(inForce.keySet());
        Map<String, String> kept = new TreeMap<>();
        uploaded.forEach((process, bpmn) -> {
            if (already.models().containsKey(process) || differs(bpmn, upload.forms(), known(inForce, process))) {
                kept.put(process, bpmn);
            }
        });
        Map<String, String> forms = new TreeMap<>();
        upload.forms().forEach((name, form) -> {
            Set<String> takers = new TreeSet<>();
            Map<String, String> around = new TreeMap<>(already.models());
            around.putAll(uploaded);
            around.forEach((process, bpmn) -> add(takers, process, bpmn, name));
            if (takers.isEmpty()) {
                inForce.forEach((process, content) -> {
                    if (NamedForms.in(content.bpmn()).contains(name)) {
                        takers.add(process);
                        if (!form.equals(content.forms().get(name))) {
                            kept.putIfAbsent(process, content.bpmn());
                        }
                    }
                });
            }
            if (takers.isEmpty()) {
                throw new Refused("Tệp " + name + ": không bước nào của mô hình nào dùng biểu mẫu này; hãy ghi"
                        + " camunda:formRef ở bước dùng nó rồi tải cả mô hình, hoặc đừng tải lên.");
            }
            boolean other = takers.stream()
                    .filter(process ->
                            kept.containsKey(process) || already.models().containsKey(process))
                    .anyMatch(process ->
                            !form.equals(known(inForce, process).forms().get(name)));
            if (other || already.forms().containsKey(name)) {
                forms.put(name, form);
            }
        });
        if (kept.isEmpty() && forms.isEmpty()) {
            throw new Refused("Các tệp giống hệt bản đang áp dụng nên không có gì để áp dụng; hãy tải tệp đã sửa.");
        }
        return new SetContent(kept, forms);
    }

    private static ModelContent known(Map<String, ModelContent> inForce, String process) {
        return inForce.getOrDefault(process, new ModelContent(process, "", Map.of()));
    }

    private static void add(Set<String> takers, String process, String bpmn, String form) {
        if (NamedForms.in(bpmn).contains(form)) {
            takers.add(process);
        }
    }

    private static boolean differs(String bpmn, Map<String, String> forms, ModelContent inForce) {
        return !bpmn.equals(inForce.bpmn())
                || NamedForms.in(bpmn).stream()
                        .anyMatch(name -> forms.containsKey(name)
                                && !forms.getOrDefault(name, "")
                                        .equals(inForce.forms().get(name)));
    }
}
