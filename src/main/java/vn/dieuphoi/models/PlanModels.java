package vn.dieuphoi.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xml.sax.SAXException;
import vn.dieuphoi.engine.deployment.ModelsDeployed;
import vn.dieuphoi.models.check.ClassPathBeans;
import vn.dieuphoi.models.check.Finding;
import vn.dieuphoi.models.check.ModelCheck;
import vn.dieuphoi.models.check.ModelFiles;
import vn.dieuphoi.models.check.ModelReader;
import vn.dieuphoi.models.desk.draft.NamedForms;
import vn.dieuphoi.models.desk.draft.Upload;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.desk.version.ModelArchive;
import vn.dieuphoi.models.desk.version.ModelContent;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.models.difference.ModelXml;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.plan.Plan;

/** Models of the items of a plan that is not in force yet: held against the same rules, brought into force all together. */
@Component
public class PlanModels {

    private final DeployedModels models;
    private final PartyRegister parties;
    private final DepartmentRegister department;
    private final ApplicationEventPublisher events;
    private final Map<String, String> shippedForms = ModelFiles.shipped().forms();
    private final ClassPathBeans beans = new ClassPathBeans();
    private final ModelReader reader = new ModelReader();

    PlanModels(
            DeployedModels models,
            PartyRegister parties,
            DepartmentRegister department,
            ApplicationEventPublisher events) {
        this.models = models;
        this.parties = parties;
        this.department = department;
        this.events = events;
    }

    /** What diagrams of the plan call its parties. */
    public PartyNames names(Plan plan) {
        return PartyNames.of(plan, parties.all(), department.now());
    }

    /**
     * What is wrong with some of a plan's models, seen beside what all items call.
     *
     * @param asked by file name
     */
    public synchronized List<Finding> check(Plan plan, List<ItemModelFiles> drawn, Predicate<String> asked) {
        List<Finding> findings = new ArrayList<>();
        ModelFiles all = new ModelFiles(models.bpmnInForce(), shippedForms).withoutItemsOfOthers(plan.id());
        for (ItemModelFiles each : drawn) {
            String file = each.process() + ".bpmn";
            try {
                ModelXml.read(each.bpmn());
                all = all.with(file, each.bpmn());
                for (Map.Entry<String, String> form : each.forms().entrySet()) {
                    all = all.withForm(form.getKey(), form.getValue());
                }
            } catch (SAXException broken) {
                findings.add(Finding.ofFile(
                        file, "readable", "không đọc được như XML; hãy mở bằng Camunda Modeler và lưu lại"));
            }
        }
        findings.addAll(new ModelCheck(beans, plan, names(plan), reader).check(all, asked));
        return findings;
    }

    /**
     * One model and its forms out of what somebody handed in.
     *
     * @param files content by file name; archives are unpacked
     * @throws vn.dieuphoi.Refused when something else is among them, or it is not the item's model
     */
    public ItemModelFiles read(String process, Map<String, byte[]> files) {
        Upload upload = Upload.of(files);
        return new ItemModelFiles(process, upload.modelOf(process), upload.forms());
    }

    /** Its own forms, and those of the application that it names. */
    public Map<String, String> withForms(ItemModelFiles model) {
        Map<String, String> complete = new TreeMap<>();
        SortedSet<String> named = NamedForms.in(model.bpmn());
        for (String name : named) {
            String form = model.forms().getOrDefault(name, shippedForms.get(name));
            if (form != null) {
                complete.put(name, form);
            }
        }
        return complete;
    }

    /** Models with the forms that they name, in one archive. */
    public byte[] zip(List<ItemModelFiles> some) {
        Map<String, String> files = new TreeMap<>();
        some.forEach(model -> {
            files.put(model.process() + ".bpmn", model.bpmn());
            files.putAll(withForms(model));
        });
        return ModelArchive.of(files);
    }

    /** All of them or none: in the caller's transaction, at the end of which nothing has happened where it is taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringIntoForce(List<ItemModelFiles> drawn) {
        Map<String, ModelVersion> inForce = models.inForce();
        for (ItemModelFiles model : drawn) {
            ModelContent content = new ModelContent(model.process(), model.bpmn(), withForms(model));
            ModelVersion before = inForce.get(model.process());
            if (before == null || !models.content(before).equals(content)) {
                models.deploy(content);
            }
        }
        events.publishEvent(new ModelsDeployed(drawn.size()));
    }
}
