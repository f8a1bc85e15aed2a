package vn.dieuphoi.models.desk.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.models.check.ClassPathBeans;
import vn.dieuphoi.models.check.Finding;
import vn.dieuphoi.models.check.ModelCheck;
import vn.dieuphoi.models.check.ModelFiles;
import vn.dieuphoi.models.check.ModelReader;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.desk.version.ModelContent;
import vn.dieuphoi.models.desk.version.NumberOrder;
import vn.dieuphoi.models.difference.ModelXml;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.file.PlanFile;

/** Holds the drafts of a set against the same rules as the models of the application: together, among the models in force. */
@Component
public class DraftCheck {

    private final DeployedModels models;
    private final PlanRegister plans;
    private final Map<String, String> shippedForms = ModelFiles.shipped().forms();
    private final ClassPathBeans beans = new ClassPathBeans();
    private final ModelReader reader = new ModelReader();

    DraftCheck(DeployedModels models, PlanRegister plans) {
        this.models = models;
        this.plans = plans;
    }

    /** By process, in the order of their numbers: each model with the forms that it names, the set's own, or those that it has in force, or that were shipped. */
    public Map<String, ModelContent> completed(SetContent set) {
        Map<String, ModelContent> complete = new TreeMap<>(NumberOrder.OF_KEYS);
        set.models().forEach((process, bpmn) -> {
            Map<String, String> inForce = models.content(models.newest(process)).forms();
            Map<String, String> forms = new TreeMap<>();
            for (String name : NamedForms.in(bpmn)) {
                String own = set.forms().getOrDefault(name, inForce.getOrDefault(name, shippedForms.get(name)));
                if (own != null) {
                    forms.put(name, own);
                }
            }
            complete.put(process, new ModelContent(process, bpmn, forms));
        });
        return complete;
    }

    public synchronized List<DraftFinding> check(SetContent set) {
        List<DraftFinding> findings = new ArrayList<>();
        ModelFiles before = new ModelFiles(models.bpmnInForce(), shippedForms);
        ModelFiles all = before;
        Set<String> own = new TreeSet<>();
        for (ModelContent content : completed(set).values()) {
            try {
                Optional<String> noModel = ModelXml.noModel(ModelXml.read(content.bpmn()));
                if (noModel.isPresent()) {
                    findings.add(DraftFinding.fault(content.file(), "-", 1, "tệp " + noModel.get()));
                    continue;
                }
                all = all.with(content.file(), content.bpmn());
                own.add(content.file());
                own.addAll(content.forms().keySet());
                for (Map.Entry<String, String> form : content.forms().entrySet()) {
                    all = all.withForm(form.getKey(), form.getValue());
                }
                if (content.equals(models.content(models.newest(content.process())))) {
                    findings.add(
                            DraftFinding.fault(
                                    content.file(),
                                    "-",
                                    0,
                                    "giống hệt bản đang áp dụng nên không có gì để áp dụng; hãy tải tệp đã sửa hoặc bỏ bản nháp này"));
                }
            } catch (SAXException broken) {
                findings.add(DraftFinding.fault(content.file(), "-", line(broken), words(broken)));
            }
        }
        all = withoutFormsOfNobody(all, before);
        ModelCheck rules = new ModelCheck(beans, plan(), PartyNames.shipped(), reader);
        List<Finding> broken = new ArrayList<>(rules.check(all));
        if (broken.stream().anyMatch(found -> !own.contains(found.file()))) {
            // What was there before is not the set's; what a caller now lacks is.
            broken.removeAll(rules.check(before, name -> !own.contains(name)));
        }
        broken.forEach(found -> findings.add(
                new DraftFinding(found.file(), found.element(), found.line(), found.message(), found.looks())));
        return findings;
    }

    /** A form that the set puts another in the place of is not missed. */
    private static ModelFiles withoutFormsOfNobody(ModelFiles all, ModelFiles before) {
        Set<String> gone = named(before);
        gone.removeAll(named(all));
        Map<String, String> forms = new TreeMap<>(all.forms());
        forms.keySet().removeAll(gone);
        return new ModelFiles(all.models(), forms);
    }

    private static Set<String> named(ModelFiles files) {
        Set<String> named = new TreeSet<>();
        files.models().values().forEach(bpmn -> named.addAll(NamedForms.in(bpmn)));
        return named;
    }

    /** The latest plan; before any is adopted, the one that came with the application. */
    private Plan plan() {
        return plans.ids().stream()
                .map(plans::plan)
                .max(Comparator.comparing(Plan::from))
                .orElseGet(() -> PlanFile.of(PlanId.ofYear(2023)).plan());
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
