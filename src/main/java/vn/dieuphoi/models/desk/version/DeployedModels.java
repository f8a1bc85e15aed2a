package vn.dieuphoi.models.desk.version;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.engine.look.DeployedVersion;
import vn.dieuphoi.engine.look.DeployedVersions;
import vn.dieuphoi.engine.look.ModelTexts;

/** The models as the engine holds them, in all their versions. */
@Component
public class DeployedModels {

    /** Not the name under which the application deploys its own, which would take an upload for an old version of it. */
    private static final String UPLOADED = "dieu-phoi-tai-len/";

    private final RepositoryService repository;
    private final DeployedVersions versions;
    private final ModelTexts texts;
    private final Claims claims;

    DeployedModels(RepositoryService repository, DeployedVersions versions, ModelTexts texts, Claims claims) {
        this.repository = repository;
        this.versions = versions;
        this.texts = texts;
        this.claims = claims;
    }

    /** The versions in force, by process id. */
    public Map<String, ModelVersion> inForce() {
        Map<String, ModelVersion> newest = new TreeMap<>();
        all().forEach(version -> newest.putIfAbsent(version.process(), version));
        return newest;
    }

    /** Newest versions first, processes in the order of their ids. */
    public List<ModelVersion> all() {
        return versions.all().stream().map(DeployedModels::version).toList();
    }

    /** Newest first; empty when there is no such process. */
    public List<ModelVersion> versions(String process) {
        return versions.of(process).stream().map(DeployedModels::version).toList();
    }

    /** @throws Refused when there is no such process */
    public ModelVersion newest(String process) {
        return versions(process).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("Không có quy trình \"" + process + "\"."));
    }

    public Optional<ModelVersion> version(String definition) {
        return versions.find(definition).map(DeployedModels::version);
    }

    /** As people call a version. */
    public String words(String definition) {
        return version(definition)
                .map(version -> version.name() + " bản " + version.number())
                .orElse(definition);
    }

    public ModelContent content(ModelVersion version) {
        Map<String, String> files = texts.ofDeployment(version.deployment());
        Map<String, String> forms = new TreeMap<>(files);
        forms.keySet().removeIf(name -> !name.endsWith(".form"));
        return new ModelContent(version.process(), files.getOrDefault(version.file(), ""), forms);
    }

    /** XML of every process in force, by file name. */
    public Map<String, String> bpmnInForce() {
        Map<String, String> files = new TreeMap<>();
        texts.newest().forEach((process, bpmn) -> files.put(process + ".bpmn", bpmn));
        return files;
    }

    /**
     * One after the other: whoever brings several into force holds the database's lock between them, and the engine's own
     * would wait for it while that one waits for the engine's.
     *
     * @return the version that is in force from then on
     */
    public ModelVersion deploy(ModelContent content) {
        claims.take("models");
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(UPLOADED + content.process())
                .source("dieu-phoi")
                .addString(content.file(), content.bpmn());
        content.forms().forEach(deployment::addString);
        deployment.deploy();
        return newest(content.process());
    }

    private static ModelVersion version(DeployedVersion version) {
        String origin = version.origin();
        return new ModelVersion(
                version.process(),
                version.name(),
                version.number(),
                version.definition(),
                version.deployment(),
                origin != null && origin.startsWith(UPLOADED),
                version.deployedAt(),
                version.running());
    }
}
