package vn.dieuphoi.models;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.scaffold.Outlines;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.Scaffold;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;

@Command(
        name = "scaffold",
        description = "Soạn thảo mô hình của một mục từ kế hoạch và dàn ý các bước.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Dàn ý (YAML), lưu ở processes/items/plan-item-9-4.steps.yaml:",
            "  item: \"9.4\"",
            "  byHand:  true                         mô hình đã sửa tay, không vẽ lại; phải ghi reason: \"lý do\"",
            "  before:  {id, name, form, due, doc}   bước của lãnh đạo trước (nếu có)",
            "  approve: {name} | false               lãnh đạo duyệt gì; bỏ trống: theo kế hoạch",
            "  ask:     \"hỏi ai, về việc gì\"         lời trên ô lấy ý kiến khi mở mục; bỏ trống: theo kế hoạch",
            "  steps:                                các bước nối tiếp, mỗi bước một loại:",
            "    - task:     {id, name, form, due, doc}",
            "    - each:     {id, name, over, as, form, due, doc}",
            "    - parallel: [[bước, …], {steps: [bước, …], end: \"Kết quả\"}]",
            "    - choice:   {id, question: \"…?\", branches: [{label, when, steps, end},",
            "                {label, default: true, steps, end}]}",
            "    - repeat:   {id, question: \"…?\", again, when, done, steps}",
            "    - message:  {id, name, message}",
            "    - ask:      {id, name, of: [STTTT], question: \"Đề nghị ….\"}   gửi đơn vị có trong kế hoạch, chờ trả lời",
            "    - ask:      {id, name, namedIn, to, question}   gửi đơn vị mà chủ trì nêu tên ở bước namedIn",
            "    - sign:     {id, name, due, doc, steps}   lãnh đạo ký việc vừa soạn ở steps, hoặc trả lại sửa",
            "    - await:    {id, name, message, task, end}   chờ thông điệp, hoặc task quyết định không chờ nữa",
            "    - service:  {id, name, bean}",
            "    - part:     {id, name, of: 1234/KH-UBND, doc}   chương trình có chủ trì riêng, do lãnh đạo giao",
            "    - call:     {id, name, process, over, as, doc}   mỗi phần tử một quy trình riêng",
            "  end: \"Kết quả của mục\"",
            "due:  số ngày làm việc (15) hoặc ngày trong năm ('30/11') do đơn vị tự đặt; ngày kế hoạch ghi",
            "      ({plan: '10/12'}); end (hết hạn mục).",
            "over: biểu thức cho danh sách, \"$${units.ofProduct(workItem, 'phóng sự')}\".",
            "when: điều kiện theo ô decision của biểu mẫu, \"$${decision == 'needed'}\"."
        })
class ScaffoldCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Wanted wanted = new Wanted();

    /** One item, or all. */
    private static final class Wanted {

        @Parameters(index = "0", paramLabel = "MỤC", description = "Số mục, ví dụ 3.4.")
        private @Nullable String item;

        @Option(names = "--all", description = "Vẽ mọi mục của kế hoạch vào thư mục --out.")
        private boolean all;
    }

    @Option(
            names = "--steps",
            paramLabel = "TỆP",
            description =
                    "Dàn ý (YAML); bỏ trống: dàn ý đã lưu của mục, chưa có thì mỗi phần việc, mỗi sản phẩm một bước.")
    private @Nullable Path steps;

    @Mixin
    private ChosenPlan chosen = new ChosenPlan();

    @Option(
            names = "--out",
            paramLabel = "TỆP",
            description = "Tệp ghi kết quả (với --all: thư mục); bỏ trống: in ra màn hình.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            String item = wanted.item;
            if (item == null) {
                writeAll();
            } else {
                write(draft(new ItemCode(item)));
            }
            return 0;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return 1;
        }
    }

    private void writeAll() throws IOException {
        Path folder = out;
        if (folder == null) {
            throw new Refused("Vẽ mọi mục thì cần --out THƯ_MỤC để ghi các tệp.");
        }
        Plan plan = chosen.plan();
        PartyNames names = PartyNames.of(plan);
        Scaffold scaffold = new Scaffold(plan, names);
        Outlines outlines = outlines();
        Files.createDirectories(folder);
        PrintWriter console = spec.commandLine().getOut();
        int drawn = 0;
        for (PlanItem each : plan.items()) {
            PlannedItem item = PlannedItem.of(plan, each.code(), names);
            if (outlines.byHand(item)) {
                console.println("Mục " + each.code() + ": dàn ý ghi mô hình đã sửa tay, không vẽ lại.");
            } else {
                Files.writeString(folder.resolve(item.processId() + ".bpmn"), scaffold.draft(each.code(), outlines));
                drawn++;
            }
        }
        console.println("Đã vẽ " + drawn + " mô hình của kế hoạch " + plan.id().words() + " vào " + folder + ".");
    }

    private String draft(ItemCode code) throws IOException {
        Plan plan = chosen.plan();
        Scaffold scaffold = new Scaffold(plan, PartyNames.of(plan));
        Path outline = steps;
        return outline == null ? scaffold.draft(code, outlines()) : scaffold.draft(code, Files.readString(outline));
    }

    /** Those of the project when the command runs there, else those inside the jar. */
    private static Outlines outlines() {
        Path items = Path.of("processes", "items");
        return Files.isDirectory(items) ? Outlines.below(items) : Outlines.shipped();
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
