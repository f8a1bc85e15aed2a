package vn.dieuphoi.worklist.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.lists.Download;
import vn.dieuphoi.paper.PaperPdf;
import vn.dieuphoi.paper.PaperToDecide;
import vn.dieuphoi.paper.Papers;

/** The paper about which a task decides, to take away. */
@Controller
class PaperFiles {

    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PapersOfTasks papers;
    private final Papers files;
    private final PaperPdf pdf;

    PaperFiles(PapersOfTasks papers, Papers files, PaperPdf pdf) {
        this.papers = papers;
        this.files = files;
        this.pdf = pdf;
    }

    @GetMapping("/viec/{task}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String task, @AuthenticationPrincipal SignedIn person) {
        PaperToDecide paper = papers.paper(task, person);
        return Download.of(paper.fileName() + ".pdf", PDF, pdf.of(paper.paper()));
    }

    @GetMapping("/viec/{task}/word")
    ResponseEntity<byte[]> word(@PathVariable String task, @AuthenticationPrincipal SignedIn person) {
        PaperToDecide paper = papers.paper(task, person);
        return Download.of(paper.fileName() + ".docx", WORD, files.word(paper));
    }
}
