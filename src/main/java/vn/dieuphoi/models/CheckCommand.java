package vn.dieuphoi.models;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.check.ClassPathBeans;
import vn.dieuphoi.models.check.Finding;
import vn.dieuphoi.models.check.ModelCheck;
import vn.dieuphoi.models.check.ModelFiles;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.plan.Plan;

/** {@code models check}: the rules over given files, or over everything. Ends with 1 when something keeps a model
 * from working; what only looks odd is told and no more. */
@Command(
        name = "check",
        description = "Kiểm tra mô hình và biểu mẫu: tên, kế hoạch, biểu mẫu, hình vẽ.",
        mixinStandardHelpOptions = true)
class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "TỆP", description = "Tệp .bpmn hoặc thư mục; bỏ trống: mọi mô hình.")
    private @Nullable List<Path> files;

    @Mixin
    private ChosenPlan chosen = new ChosenPlan();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<Finding> findings = findings();
            findings.forEach(out::println);
            long looks = findings.stream().filter(Finding::looks).count();
            out.println(findings.isEmpty() ? "Mô hình không có lỗi." : words(findings.size() - looks, looks));
            return looks == findings.size() ? 0 : 1;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return 1;
        }
    }

    private static String words(long faults, long looks) {
        String shown = looks == 0 ? "" : looks + " chỗ nên sửa cho dễ đọc.";
        return faults == 0 ? shown : faults + " chỗ phải sửa." + (looks == 0 ? "" : " " + shown);
    }

    private List<Finding> findings() {
        Plan plan = chosen.plan();
        ModelFiles all = chosen.isOwnFile() ? shippedOrHere().withoutItemsOfOthers(plan.id()) : shippedOrHere();
        Set<String> asked = new HashSet<>();
        for (Path file : files()) {
            all = all.with(file);
            asked.add(String.valueOf(file.getFileName()));
        }
        ModelCheck check = new ModelCheck(new ClassPathBeans(), plan, PartyNames.of(plan));
        return check.check(all, file -> asked.isEmpty() || asked.contains(file));
    }

    /** A folder stands for the models in it. */
    private List<Path> files() {
        List<Path> models = new ArrayList<>();
        for (Path named : files == null ? List.<Path>of() : files) {
            if (Files.isDirectory(named)) {
                models.addAll(ModelFiles.modelsIn(named));
            } else {
                models.add(named);
            }
        }
        return models;
    }

    /** The folders of the project when the command runs there, else what is inside the jar. */
    private static ModelFiles shippedOrHere() {
        Path processes = Path.of("processes");
        Path forms = Path.of("forms");
        return Files.isDirectory(processes) && Files.isDirectory(forms)
                ? ModelFiles.below(processes, forms)
                : ModelFiles.shipped();
    }
}
