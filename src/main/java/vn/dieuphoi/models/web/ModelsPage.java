package vn.dieuphoi.models.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.desk.ModelChange;
import vn.dieuphoi.models.desk.ModelDesk;
import vn.dieuphoi.models.desk.ModelVersion;
import vn.dieuphoi.models.desk.Upload;

/** The models in force, and bringing a changed one into force. Only administrators come here. */
@Controller
@RequestMapping("/mo-hinh")
class ModelsPage {

    private final ModelDesk desk;
    private final ModelWords words;

    ModelsPage(ModelDesk desk, ModelWords words) {
        this.desk = desk;
        this.words = words;
    }

    @ModelAttribute("words")
    ModelWords words() {
        return words;
    }

    @GetMapping
    String list(Model model) {
        Map<String, List<ModelVersion>> versions = new LinkedHashMap<>();
        desk.versions()
                .forEach(version -> versions.computeIfAbsent(version.process(), process -> new ArrayList<>())
                        .add(version));
        Map<String, ModelChange> last = new HashMap<>();
        desk.lastChanges().forEach(change -> last.put(change.process(), change));
        Set<String> drafts = desk.processesWithDraft();
        List<ModelRow> rows = versions.entrySet().stream()
                .map(process ->
                        new ModelRow(process.getValue(), last.get(process.getKey()), drafts.contains(process.getKey())))
                .sorted(Comparator.comparing(ModelRow::order))
                .toList();
        model.addAttribute("shared", rows.stream().filter(row -> !row.item()).toList());
        model.addAttribute("items", rows.stream().filter(ModelRow::item).toList());
        return "models";
    }

    @PostMapping("/tai-len")
    String upload(
            @RequestParam(name = "tep", required = false) List<MultipartFile> files,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            String process = desk.upload(Upload.of(contents(files)), Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã lưu bản nháp. Chưa có gì được áp dụng.");
            return "redirect:/mo-hinh/" + process + "/ban-nhap";
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return list(model);
        }
    }

    @GetMapping("/{process}")
    String process(@PathVariable String process, Model model) {
        List<ModelVersion> versions = versions(process);
        model.addAttribute("versions", versions);
        List<ModelChange> changes = desk.changes(process);
        model.addAttribute("changes", changes);
        Map<String, ModelChange> origins = new HashMap<>();
        changes.forEach(change -> origins.put(change.definition(), change));
        model.addAttribute("origins", origins);
        model.addAttribute(
                "olderWork",
                versions.stream().skip(1).mapToInt(ModelVersion::running).sum());
        model.addAttribute("draft", desk.draft(process).orElse(null));
        model.addAttribute("returnable", desk.returnable(process).orElse(null));
        return "model";
    }

    /** As a file: a browser must not show what somebody uploaded as a page of ours. */
    @GetMapping(path = "/{process}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> xml(@PathVariable String process, @RequestParam("ban") String definition) {
        return desk.bpmn(process, definition)
                .map(bpmn -> file(process + ".bpmn")
                        .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                        .body(bpmn))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{process}/vi-tri")
    @ResponseBody
    Map<String, Integer> standing(@PathVariable String process) {
        return desk.standing(process);
    }

    @GetMapping("/{process}/ban-nhap.zip")
    ResponseEntity<byte[]> zip(@PathVariable String process) {
        try {
            return file(process + ".zip")
                    .contentType(new MediaType("application", "zip"))
                    .body(desk.zip(process));
        } catch (Refused noDraft) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Looked at again with other choices it comes as a POST, so that the form's token stays out of the address. */
    @RequestMapping(
            path = "/{process}/ban-nhap",
            method = {RequestMethod.GET, RequestMethod.POST})
    String draft(@PathVariable String process, @RequestParam Map<String, String> fields, Model model) {
        versions(process);
        if (desk.draft(process).isEmpty()) {
            return "redirect:/mo-hinh/" + process;
        }
        OrderForm form = new OrderForm(fields);
        model.addAttribute("review", desk.review(process, form.movesWork(), form.choices()));
        model.addAttribute("movesWork", form.movesWork());
        model.addAttribute("reason", form.reason());
        model.addAttribute("seen", form.seen());
        return "model-draft";
    }

    @PostMapping("/{process}/ap-dung")
    String putIntoForce(
            @PathVariable String process,
            @RequestParam Map<String, String> fields,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            OrderForm form = new OrderForm(fields);
            form.requireSeen();
            ModelChange change = desk.putIntoForce(process, form.order(Actor.of(login.getName())));
            next.addFlashAttribute("done", done(change));
            return "redirect:/mo-hinh/" + process;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return draft(process, fields, model);
        }
    }

    @PostMapping("/{process}/bo-nhap")
    String discard(@PathVariable String process, Principal login, RedirectAttributes next) {
        desk.discard(process, Actor.of(login.getName()));
        next.addFlashAttribute("done", "Đã bỏ bản nháp.");
        return "redirect:/mo-hinh/" + process;
    }

    @GetMapping("/{process}/chuyen")
    String askedMove(@PathVariable String process, @RequestParam Map<String, String> fields, Model model) {
        return reviewMove(process, fields, model);
    }

    @PostMapping("/{process}/chuyen/xem-lai")
    String reviewMove(@PathVariable String process, @RequestParam Map<String, String> fields, Model model) {
        OrderForm form = new OrderForm(fields);
        model.addAttribute("versions", versions(process));
        model.addAttribute("impact", desk.reviewMove(process, form.choices()));
        model.addAttribute("reason", form.reason());
        model.addAttribute("seen", form.seen());
        return "model-move";
    }

    @PostMapping("/{process}/chuyen")
    String move(
            @PathVariable String process,
            @RequestParam Map<String, String> fields,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            OrderForm form = new OrderForm(fields);
            form.requireSeen();
            ModelChange done = desk.move(process, form.order(Actor.of(login.getName())));
            next.addFlashAttribute("done", done(done));
            return "redirect:/mo-hinh/" + process;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return reviewMove(process, fields, model);
        }
    }

    @GetMapping("/{process}/lay-lai")
    String reviewReturn(
            @PathVariable String process,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes next) {
        versions(process);
        try {
            model.addAttribute("review", desk.reviewReturn(process));
            model.addAttribute("reason", new OrderForm(fields).reason());
            return "model-return";
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            return "redirect:/mo-hinh/" + process;
        }
    }

    @PostMapping("/{process}/lay-lai")
    String takeBack(
            @PathVariable String process,
            @RequestParam("thay-doi") long change,
            @RequestParam Map<String, String> fields,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            ModelChange done = desk.takeBack(process, change, new OrderForm(fields).order(Actor.of(login.getName())));
            next.addFlashAttribute("done", done(done));
            return "redirect:/mo-hinh/" + process;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return reviewReturn(process, fields, model, next);
        }
    }

    private static ResponseEntity.BodyBuilder file(String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }

    private List<ModelVersion> versions(String process) {
        try {
            return desk.versions(process);
        } catch (Refused unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String done(ModelChange change) {
        String what = switch (change.kind()) {
            case BACK -> "Đã lấy lại. ";
            case MOVE -> "Đã chuyển. ";
            default -> "Đã áp dụng. ";
        };
        return what
                + (change.movesWork()
                        ? change.moved() + " việc đang chạy đã chuyển, " + change.stayed() + " ở lại bản cũ."
                        : "Chỉ việc mở từ nay theo bản này; " + change.stayed() + " việc đang chạy ở lại bản cũ.");
    }

    private static Map<String, byte[]> contents(List<MultipartFile> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (MultipartFile file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
            String path = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            if (!name.isEmpty()) {
                try {
                    contents.put(name, file.getBytes());
                } catch (IOException unreadable) {
                    throw new Refused("Không đọc được tệp \"" + name + "\"; hãy chọn lại.");
                }
            }
        }
        return contents;
    }
}
