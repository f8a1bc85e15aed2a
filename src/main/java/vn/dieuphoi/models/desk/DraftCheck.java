package vn.dieuphoi.models.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.models.check.ClassPathBeans;
import vn.dieuphoi.models.check.Finding;
import vn.dieuphoi.models.check.ModelCheck;
import vn.dieuphoi.models.check.ModelFiles;
import vn.dieuphoi.models.check.ModelReader;
import vn.dieuphoi.models.difference.ModelXml;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.file.PlanFile;

/** Holds a draft against the same rules as the models of the application, among the models in force. */
@Component
class DraftCheck {

    private static final Pattern FORM = Pattern.compile("formRef\\s*=\\s*\"([^\"]+)\"");

    private final DeployedModels models;
    private final PlanRegister plans;
    private final Map<String, String> shippedForms = ModelFiles.shipped().forms();
    private final ClassPathBeans beans = new ClassPathBeans();
    private final ModelReader reader = new ModelReader();

    DraftCheck(DeployedModels models, PlanRegister plans) {
        this.models = models;
        this.plans = plans;
    }

    /** What was uploaded, with the forms that it names and that did not come with it. */
    ModelContent completed(ModelContent uploaded) {
        Map<String, String> inForce =
                models.content(models.newest(uploaded.process())).forms();
        Map<String, String> forms = new TreeMap<>();
        for (String name : named(uploaded.bpmn())) {
            String own = uploaded.forms().getOrDefault(name, inForce.getOrDefault(name, shippedForms.get(name)));
            if (own != null) {
                forms.put(name, own);
            }
        }
        return new ModelContent(uploaded.process(), uploaded.bpmn(), forms);
    }

    synchronized List<DraftFinding> check(ModelContent uploaded) {
        String file = uploaded.file();
        try {
            ModelXml.read(uploaded.bpmn());
        } catch (SAXException broken) {
            return List.of(DraftFinding.fault(file, "-", line(broken), words(broken)));
        }
        List<DraftFinding> findings = new ArrayList<>();
        TreeSet<String> strange = new TreeSet<>(uploaded.forms().keySet());
        strange.removeAll(named(uploaded.bpmn()));
        strange.forEach(
                form -> findings.add(
                        DraftFinding.fault(
                                form,
                                "-",
                                0,
                                "mô hình không bước nào dùng biểu mẫu này; hãy ghi camunda:formRef ở bước dùng nó, hoặc đừng tải lên")));
        ModelContent complete = completed(uploaded);
        ModelFiles before = new ModelFiles(models.bpmnInForce(), shippedForms);
        ModelFiles all = before.with(file, uploaded.bpmn());
        for (Map.Entry<String, String> form : complete.forms().entrySet()) {
            all = all.withForm(form.getKey(), form.getValue());
        }
        ModelCheck rules = new ModelCheck(beans, plan(), PartyNames.shipped(), reader);
        List<Finding> broken = new ArrayList<>(rules.check(all));
        if (broken.stream().anyMatch(found -> !own(found, complete))) {
            // What was there before is not the draft's; what a caller now lacks is.
            broken.removeAll(rules.check(before, name -> !name.equals(file)));
        }
        broken.forEach(found -> findings.add(
                new DraftFinding(found.file(), found.element(), found.line(), found.message(), found.looks())));
        if (findings.stream().allMatch(DraftFinding::looks)
                && complete.equals(models.content(models.newest(uploaded.process())))) {
            findings.add(DraftFinding.fault(
                    file, "-", 0, "giống hệt bản đang áp dụng nên không có gì để áp dụng; hãy tải tệp đã sửa"));
        }
        return findings;
    }

    private static boolean own(Finding found, ModelContent content) {
        return found.file().equals(content.file()) || content.forms().containsKey(found.file());
    }

    /** The latest plan; before any is adopted, the one that came with the application. */
    private Plan plan() {
        return plans.ids().stream()
                .map(plans::plan)
                .max(Comparator.comparing(Plan::from))
                .orElseGet(() -> PlanFile.of(PlanId.ofYear(2023)).plan());
    }

    private static TreeSet<String> named(String bpmn) {
        TreeSet<String> names = new TreeSet<>();
        Matcher forms = FORM.matcher(bpmn);
        while (forms.find()) {
            names.add(forms.group(1) + ".form");
        }
        return names;
    }

    private static int line(SAXException broken) {
        return broken instanceof SAXParseException place ? Math.max(0, place.getLineNumber()) : 0;
    }

    private static String words(SAXException broken) {
        String message = String.valueOf(broken.getMessage());
        return message.contains("DOCTYPE")
                ? "tệp có khai báo <!DOCTYPE>, mô hình không được có; hãy bỏ dòng đó"
                : "không đọc được như XML (" + message + "); hãy mở bằng Camunda Modeler và lưu lại";
    }
}
