package vn.dieuphoi.models.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.camunda.bpm.model.xml.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dieuphoi.models.check.execution.Form;
import vn.dieuphoi.models.check.execution.FormRule;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.plan.Plan;

/** Checks models and forms against all rules, the plan and the application's beans. */
public final class ModelCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ModelCheck.class);
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final KnownBeans beans;
    private final Plan plan;
    private final PartyNames names;
    private final ModelReader reader;

    public ModelCheck(KnownBeans beans, Plan plan, PartyNames names) {
        this(beans, plan, names, new ModelReader());
    }

    /** @param reader keeps the models for the next check */
    public ModelCheck(KnownBeans beans, Plan plan, PartyNames names, ModelReader reader) {
        this.beans = beans;
        this.plan = plan;
        this.names = names;
        this.reader = reader;
    }

    /** @return findings by file and element; empty when everything is in order */
    public List<Finding> check(ModelFiles files) {
        return check(files, file -> true);
    }

    /**
     * Checks some of the files, seen among all of them.
     *
     * @param asked by file name
     */
    public List<Finding> check(ModelFiles files, Predicate<String> asked) {
        List<Finding> findings = new ArrayList<>();
        List<Model> models = models(files, findings);
        Map<String, Model> byProcess = new TreeMap<>();
        models.forEach(model -> byProcess.put(model.processId(), model));
        Project project = new Project(byProcess, forms(files, findings), beans, plan, names);
        for (Model model : models) {
            if (asked.test(model.file())) {
                findings.addAll(check(model, project));
            }
        }
        for (Form form : project.forms().values()) {
            if (asked.test(form.file())) {
                findings.addAll(new FormRule().check(form, project));
            }
        }
        findings.addAll(new EveryItemRule().check(project));
        return findings.stream()
                .filter(finding -> asked.test(finding.file()))
                .map(finding -> finding.in(files.content(finding.file())))
                .sorted(Comparator.comparing(Finding::file)
                        .thenComparing(Finding::looks)
                        .thenComparing(Finding::line)
                        .thenComparing(Finding::element))
                .toList();
    }

    private static List<Finding> check(Model model, Project project) {
        List<Finding> findings = new ArrayList<>();
        Rules.OF_FUNCTION.forEach(rule -> findings.addAll(check(rule, false, model, project)));
        Rules.OF_LOOKS.forEach(rule -> findings.addAll(check(rule, true, model, project)));
        return findings;
    }

    /** A rule that meets something nobody thought of hides none of the others, and lets nothing through. */
    private static List<Finding> check(Rule rule, boolean looks, Model model, Project project) {
        Report report = new Report(model.file(), rule.name(), looks);
        try {
            rule.check(model, project, report);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            LOG.warn("Quy tắc {} không kiểm tra được {}", rule.name(), model.file(), unforeseen);
            report.add("có chỗ viết khác thường nên máy không kiểm tra được phần \"" + rule.name()
                    + "\"; hãy mở bằng Camunda Modeler, sửa các lỗi được báo ở đó rồi lưu lại");
        }
        return report.findings();
    }

    private List<Model> models(ModelFiles files, List<Finding> findings) {
        List<Model> models = new ArrayList<>();
        new TreeMap<>(files.models()).forEach((name, xml) -> {
            try {
                models.add(reader.read(name, xml));
            } catch (ModelException invalid) {
                findings.addAll(new SchemaFaults(name, xml).findings());
            } catch (RuntimeException | StackOverflowError unforeseen) {
                LOG.warn("Không đọc được mô hình {}", name, unforeseen);
                findings.add(Finding.ofFile(name, "readable", SchemaFaults.UNREADABLE));
            }
        });
        return models;
    }

    private static Map<String, Form> forms(ModelFiles files, List<Finding> findings) {
        Map<String, Form> forms = new TreeMap<>();
        new TreeMap<>(files.forms()).forEach((name, json) -> {
            try {
                forms.put(name.replaceFirst("\\.form$", ""), new Form(name, JSON.readTree(json)));
            } catch (JsonProcessingException broken) {
                findings.add(Finding.ofFile(
                        name, "readable", "không đọc được như JSON; hãy mở bằng Camunda Modeler và lưu lại"));
            }
        });
        return forms;
    }
}
