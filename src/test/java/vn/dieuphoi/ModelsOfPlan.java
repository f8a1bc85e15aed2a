package vn.dieuphoi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.ApplicationContext;
import vn.dieuphoi.engine.deployment.ModelsDeployed;

/** Models of its own for a plan that has the items of the shipped one: the shipped models under its name. */
public final class ModelsOfPlan {

    private static final Path ITEMS = Path.of("processes", "items");

    private ModelsOfPlan() {}

    /** Deploys them, the engine's way, before or after the plan is adopted. */
    public static void deploy(ApplicationContext application, PlanId plan) {
        try (Stream<Path> models = Files.list(ITEMS)) {
            List<Path> sorted = models.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
            for (Path model : sorted) {
                deploy(application.getBean(RepositoryService.class), plan, model);
            }
            application.publishEvent(new ModelsDeployed(sorted.size()));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void deploy(RepositoryService repository, PlanId plan, Path model) throws IOException {
        String name = model.getFileName().toString().replace("plan-item-", "plan-item-" + plan + "--");
        String content = Files.readString(model)
                .replaceAll("plan-item-(?=\\d)", "plan-item-" + plan + "--")
                .replaceAll("plan-issued-(?=\\d)", "plan-issued-" + plan + "--");
        DeploymentBuilder deployment =
                repository.createDeployment().name("thử/" + name).addString(name, content);
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form : forms.sorted().toList()) {
                String file = form.getFileName().toString();
                if (content.contains("formRef=\"" + file.replace(".form", "") + "\"")) {
                    deployment.addString(file, Files.readString(form));
                }
            }
        }
        deployment.deploy();
    }
}
