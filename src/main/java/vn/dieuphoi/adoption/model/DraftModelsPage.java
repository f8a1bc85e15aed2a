package vn.dieuphoi.adoption.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.adoption.AdoptionReader;
import vn.dieuphoi.adoption.AdoptionStage;
import vn.dieuphoi.adoption.AdoptionWay;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.models.HandedFiles;
import vn.dieuphoi.models.PlanModels;
import vn.dieuphoi.models.scaffold.OutlineRefused;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.drafted.DraftedPlan;

/** The models of a draft: all items left, the chosen one's picture and outline right. */
@Controller
@RequestMapping("/ke-hoach/nhap/{draft}/mo-hinh")
class DraftModelsPage {

    private final AdoptionReader reader;
    private final AdoptionWay way;
    private final PlanDrafts drafts;
    private final DraftModels models;
    private final PlanModels files;

    DraftModelsPage(AdoptionReader reader, AdoptionWay way, PlanDrafts drafts, DraftModels models, PlanModels files) {
        this.reader = reader;
        this.way = way;
        this.drafts = drafts;
        this.models = models;
        this.files = files;
    }

    @GetMapping
    String page(
            @PathVariable long draft,
            @RequestParam(name = "muc", defaultValue = "") String item,
            Authentication login,
            Model model) {
        reader.require(login);
        return fill(draft, item, model);
    }

    @PostMapping("/soan")
    String drawAll(@PathVariable long draft, Authentication login, Model model, RedirectAttributes next) {
        reader.require(login);
        try {
            List<String> refused = models.drawAll(draft, Actor.of(login.getName()));
            next.addFlashAttribute(
                    "done",
                    refused.isEmpty()
                            ? "Đã soạn mô hình. Chưa có gì được áp dụng."
                            : "Đã soạn mô hình, trừ các mục sau. " + String.join(" ", refused));
            return back(draft, "");
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return fill(draft, "", model);
        }
    }

    @PostMapping("/{item}/dan-y")
    String outline(
            @PathVariable long draft,
            @PathVariable ItemCode item,
            @RequestParam("dan-y") String yaml,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        reader.require(login);
        try {
            models.outline(draft, item, yaml, Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã vẽ lại mục " + item + " theo dàn ý.");
            return back(draft, item.value());
        } catch (OutlineRefused refused) {
            model.addAttribute("outlineFault", OutlineFault.of(yaml, refused));
            model.addAttribute("typed", yaml);
            return fill(draft, item.value(), model);
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("typed", yaml);
            return fill(draft, item.value(), model);
        }
    }

    @PostMapping("/{item}/tai-len")
    String upload(
            @PathVariable long draft,
            @PathVariable ItemCode item,
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> uploaded,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        reader.require(login);
        try {
            models.upload(draft, item, HandedFiles.of(uploaded), Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã nhận mô hình của mục " + item + ". Chưa có gì được áp dụng.");
            return back(draft, item.value());
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return fill(draft, item.value(), model);
        }
    }

    @PostMapping("/{item}/soan-lai")
    String first(
            @PathVariable long draft,
            @PathVariable ItemCode item,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        reader.require(login);
        try {
            models.backToFirst(draft, item, Actor.of(login.getName()));
            next.addFlashAttribute("done", "Mục " + item + " trở về mô hình soạn từ văn bản.");
            return back(draft, item.value());
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return fill(draft, item.value(), model);
        }
    }

    @GetMapping("/{item}/tep.bpmn")
    ResponseEntity<String> bpmn(@PathVariable long draft, @PathVariable ItemCode item, Authentication login) {
        DraftedModel model = drawn(draft, item, login);
        return file(model.files().process() + ".bpmn")
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .body(model.files().bpmn());
    }

    @GetMapping("/{item}/tep.zip")
    ResponseEntity<byte[]> zip(@PathVariable long draft, @PathVariable ItemCode item, Authentication login) {
        DraftedModel model = drawn(draft, item, login);
        return file(model.files().process() + ".zip")
                .contentType(new MediaType("application", "zip"))
                .body(files.zip(List.of(model.files())));
    }

    @GetMapping("/tep.zip")
    ResponseEntity<byte[]> zip(@PathVariable long draft, Authentication login) {
        reader.require(login);
        Plan plan = plan(draft);
        return file("mo-hinh-" + plan.id() + ".zip")
                .contentType(new MediaType("application", "zip"))
                .body(files.zip(models.files(draft, plan)));
    }

    private static ResponseEntity.BodyBuilder file(String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }

    private static String back(long draft, String item) {
        return "redirect:/ke-hoach/nhap/" + draft + "/mo-hinh" + (item.isEmpty() ? "" : "?muc=" + item);
    }

    private Plan plan(long draft) {
        return drafts.find(draft)
                .flatMap(found -> drafts.plan(draft).found())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private DraftedModel drawn(long draft, ItemCode item, Authentication login) {
        reader.require(login);
        return models.find(draft, plan(draft), item)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String fill(long id, String item, Model model) {
        PlanDraft draft = drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("draft", draft);
        model.addAttribute("way", way.steps(draft, AdoptionStage.MODELS));
        DraftedPlan drafted = drafts.plan(id);
        model.addAttribute("lacks", drafted.lacks());
        drafted.found().ifPresent(plan -> {
            List<ModelLine> lines = models.lines(id, plan);
            model.addAttribute("lines", lines);
            model.addAttribute("counts", ModelCounts.of(lines));
            Optional<ModelLine> asked = lines.stream()
                    .filter(line -> line.item().code().value().equals(item))
                    .findFirst();
            ModelLine shown = asked.or(() ->
                            lines.stream().filter(ModelLine::asksForAPerson).findFirst())
                    .orElseGet(() -> lines.get(0));
            model.addAttribute("shown", shown);
            DraftedModel drawn = shown.model();
            model.addAttribute(
                    "outline",
                    drawn == null ? models.firstOutline(plan, shown.item().code()) : drawn.outline());
        });
        return "draft-models";
    }
}
