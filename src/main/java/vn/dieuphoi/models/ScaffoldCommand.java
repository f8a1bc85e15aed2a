package vn.dieuphoi.models;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.PlanIdOption;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.models.scaffold.Scaffold;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.PlanFile;

@Command(
        name = "scaffold",
        description = "Soạn thảo mô hình của một mục từ kế hoạch và dàn ý các bước.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Dàn ý (YAML):",
            "  item: \"9.4\"",
            "  before:  {id, name, form, due, doc}   bước của lãnh đạo trước (nếu có)",
            "  approve: {name, due, doc} | false     bỏ trống: theo kế hoạch",
            "  steps:                                các bước nối tiếp, mỗi bước một loại:",
            "    - task:     {id, name, form, due, doc}",
            "    - each:     {id, name, over, as, form, due, doc}",
            "    - parallel: [[bước, …], {steps: [bước, …], end: \"Kết quả\"}]",
            "    - choice:   {id, question: \"…?\", branches: [{label, when, steps, end},",
            "                {label, default: true, steps, end}]}",
            "    - repeat:   {id, question: \"…?\", again, when, done, steps}",
            "    - message:  {id, name, message}",
            "    - service:  {id, name, bean}",
            "  end: \"Kết quả của mục\"",
            "due:  số ngày làm việc (15), ngày trong năm ('30/11') hoặc end (hết hạn mục).",
            "over: biểu thức cho danh sách, \"$${units.ofProduct(workItem, 'phóng sự')}\".",
            "when: điều kiện theo ô decision của biểu mẫu, \"$${decision == 'needed'}\"."
        })
class ScaffoldCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MỤC", description = "Số mục, ví dụ 3.4.")
    private String item;

    @Option(names = "--steps", paramLabel = "TỆP", description = "Dàn ý (YAML); bỏ trống: mỗi phần việc một bước.")
    private @Nullable Path steps;

    @Option(
            names = {"--id", "--year"},
            defaultValue = "2023",
            converter = PlanIdOption.class,
            description = "Mã của kế hoạch (mặc định ${DEFAULT-VALUE}).")
    private PlanId id;

    @Option(names = "--out", paramLabel = "TỆP", description = "Tệp ghi kết quả; bỏ trống: in ra màn hình.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            write(draft());
            return 0;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return 1;
        }
    }

    private String draft() throws IOException {
        Scaffold scaffold = new Scaffold(PlanFile.of(id).plan(), PartyNames.shipped());
        ItemCode code = new ItemCode(item);
        Path outline = steps;
        return outline == null ? scaffold.draft(code) : scaffold.draft(code, Files.readString(outline));
    }

    private void write(String bpmn) throws IOException {
        Path target = out;
        if (target == null) {
            PrintWriter console = spec.commandLine().getOut();
            console.print(bpmn);
            console.flush();
        } else {
            Files.writeString(target, bpmn);
        }
    }
}
