package vn.dieuphoi.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.engine.DemonstrationData;

/**
 * Deploys the shipped models, each together with the forms that it names, under a name of its own. The engine compares
 * the content: an unchanged model keeps its version, a changed one alone gets a new one. (The starter's own deployment
 * makes a new version of every process when one changes, and forgets the forms.)
 */
@Component
@Order(40)
public class ModelDeployment implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final String NAME_PREFIX = "dieu-phoi/";
    private static final Set<String> WITH_FORM =
            Set.of(BpmnModelConstants.BPMN_ELEMENT_USER_TASK, BpmnModelConstants.BPMN_ELEMENT_START_EVENT);
    private static final int ATTEMPTS = 3;
    private static final XMLInputFactory XML = withoutEntities();

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final ApplicationEventPublisher events;
    private final DemonstrationData data;
    private final ModelFolder own;
    private final boolean shippedItems;

    /** @param folder models and forms that stand before the shipped ones of the same name; empty for none
     * @param house where another house than the demonstration's is played: none of its items belong there; empty for none */
    ModelDeployment(
            RepositoryService repository,
            ResourcePatternResolver resources,
            ApplicationEventPublisher events,
            DemonstrationData data,
            @Value("${dieuphoi.models:}") String folder,
            @Value("${dieuphoi.demo.house:}") String house) {
        this.repository = repository;
        this.resources = resources;
        this.events = events;
        this.data = data;
        this.own = new ModelFolder(folder);
        this.shippedItems = house.isBlank();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(DieuPhoi.AS_IT_IS)) {
            deployAll();
        }
    }

    /** Deploys every shipped model that is new or changed. */
    public void deployAll() {
        try {
            List<Resource> models = own.before(shipped());
            long before = deployments();
            for (Resource model : models) {
                deployAgainWhenTaken(model);
            }
            int changed = (int) (deployments() - before);
            LOG.info("{} mô hình quy trình, {} mô hình mới hoặc đã đổi", models.size(), changed);
            events.publishEvent(new ModelsDeployed(changed));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What everybody calls and what every department does; models of plan items where the demonstration's data belong. */
    private Resource[] shipped() throws IOException {
        return data.belongHere() && shippedItems
                ? resources.getResources("classpath*:processes/**/*.bpmn")
                : Stream.of("shared", "department")
                        .flatMap(folder -> found("classpath*:processes/" + folder + "/*.bpmn"))
                        .toArray(Resource[]::new);
    }

    private Stream<Resource> found(String pattern) {
        try {
            return Stream.of(resources.getResources(pattern));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long deployments() {
        return repository.createDeploymentQuery().count();
    }

    /** A new version takes the old start timer away; when that timer fires at this moment, the deployment is the loser. */
    private void deployAgainWhenTaken(Resource model) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                deploy(model);
                return;
            } catch (OptimisticLockingException fired) {
                if (attempt == ATTEMPTS) {
                    throw fired;
                }
            }
        }
    }

    private void deploy(Resource model) throws IOException {
        String file = Objects.requireNonNull(model.getFilename());
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(NAME_PREFIX + file.substring(0, file.length() - ".bpmn".length()))
                .source("dieu-phoi")
                .enableDuplicateFiltering(false);
        try (InputStream content = model.getInputStream()) {
            deployment.addInputStream(file, content);
        }
        for (String form : formsOf(model)) {
            String name = form + ".form";
            Resource schema = own.find(name).orElseGet(() -> resources.getResource("classpath:forms/" + name));
            try (InputStream content = schema.getInputStream()) {
                deployment.addInputStream(name, content);
            }
        }
        deployment.deploy();
    }

    /** Read as a stream: the model API takes as long for this as the engine for the whole deployment. */
    private static SortedSet<String> formsOf(Resource model) throws IOException {
        SortedSet<String> forms = new TreeSet<>();
        try (InputStream content = model.getInputStream()) {
            XMLStreamReader xml = XML.createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && WITH_FORM.contains(xml.getLocalName())) {
                    Optional.ofNullable(xml.getAttributeValue(BpmnModelConstants.CAMUNDA_NS, "formRef"))
                            .ifPresent(forms::add);
                }
            }
            return forms;
        } catch (XMLStreamException broken) {
            throw new IOException(model.getFilename() + ": " + broken.getMessage(), broken);
        }
    }

    private static XMLInputFactory withoutEntities() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }
}
