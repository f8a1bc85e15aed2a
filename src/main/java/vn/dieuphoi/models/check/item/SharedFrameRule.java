package vn.dieuphoi.models.check.item;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/**
 * A part and the milestones have a frame as items have one: opened once, asked, reported, told of when late, ended. No plan
 * draws it; the model that is shipped is the measure. What a part's lead does itself is free.
 */
final class SharedFrameRule implements Rule {

    /** What each process is the frame of, as it is told. */
    private static final Map<String, String> FRAMES = Map.of("item-part", "phần việc", "item-milestones", "mục có mốc");

    @Override
    public void check(Model model, Project project, Report report) {
        String kind = FRAMES.get(model.processId());
        if (kind != null) {
            new FrameComparison(FrameParts.of(shipped(model.processId())), FrameParts.of(model.xml()), kind, report)
                    .compare();
        }
    }

    private static String shipped(String process) {
        try {
            return new ClassPathResource("processes/shared/" + process + ".bpmn")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
