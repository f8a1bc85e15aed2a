package vn.dieuphoi.scorecard.web;

import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.scorecard.Scorecard;
import vn.dieuphoi.scorecard.ScorecardCases;
import vn.dieuphoi.scorecard.ScorecardPeriod;

/** The tables of the pages as files. */
@Controller
@RequestMapping("/ket-qua")
class ScorecardDownloads {

    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");
    private static final MediaType EXCEL =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Viewing viewing;

    ScorecardDownloads(Viewing viewing) {
        this.viewing = viewing;
    }

    @GetMapping("/tai-ve")
    ResponseEntity<byte[]> offices(
            @RequestParam(defaultValue = "") String ky,
            @RequestParam(defaultValue = "csv") String dang,
            Authentication login) {
        ScorecardPeriod period = viewing.period(ky);
        List<Scorecard> cards = viewing.seenBy(viewing.viewer(login), period);
        return file(ScorecardFiles.ofOffices(cards, period), dang, "ket-qua-" + period.key());
    }

    @GetMapping("/{office}/danh-sach/tai-ve")
    ResponseEntity<byte[]> list(
            @PathVariable String office,
            @RequestParam String so,
            @RequestParam(defaultValue = "") String ky,
            @RequestParam(defaultValue = "csv") String dang,
            Authentication login) {
        ScorecardPeriod period = viewing.period(ky);
        ScorecardCases cases = viewing.cases(office, period, login);
        ScorecardFile file = ScorecardFiles.ofList(cases, viewing.figures(so), period);
        return file(file, dang, "ket-qua-" + cases.card().office() + "-" + period.key());
    }

    private static ResponseEntity<byte[]> file(ScorecardFile file, String format, String name) {
        boolean excel = format.equals("xlsx");
        return ResponseEntity.ok()
                .contentType(excel ? EXCEL : CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + (excel ? ".xlsx" : ".csv"))
                                .build()
                                .toString())
                .body(excel ? file.excel() : file.csv());
    }
}
