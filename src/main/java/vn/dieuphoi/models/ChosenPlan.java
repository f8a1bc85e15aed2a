package vn.dieuphoi.models;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.PlanIdOption;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.file.PlanFile;

/** The plan that a command about models means: one of the plans folder, or any file. */
final class ChosenPlan {

    @Option(
            names = {"--id", "--year"},
            defaultValue = "2023",
            converter = PlanIdOption.class,
            description = "Mã của kế hoạch (mặc định ${DEFAULT-VALUE}).")
    private PlanId id;

    @Option(
            names = "--plan",
            paramLabel = "TỆP",
            description = "Tệp kế hoạch hoặc bản nháp bất kỳ thay cho plans/MÃ.yaml.")
    private @Nullable Path file;

    /** Whether it is a file of the person's choice. */
    boolean isOwnFile() {
        return file != null;
    }

    Plan plan() {
        Path own = file;
        return (own == null ? PlanFile.of(id) : PlanFile.at(own)).plan();
    }
}
