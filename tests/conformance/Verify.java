// Holds PDF files against PDF/UA-1 and PDF/A-2a with veraPDF, all in one Java machine.
//
//   java Verify.java [--flavour ua1|2a]... FILE...
//
// Without --flavour each file is held against what its name promises (see flavoursOf). Prints one
// line a file and flavour, and under it each broken rule with the objects that break it.
// Exit code: 0 all pass, 1 at least one does not or could not be read, 2 wrong command line.

import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Verify {
    // So many objects are shown for a broken rule; the others are counted.
    private static final int SHOWN_PER_RULE = 3;

    private static final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        List<PDFAFlavour> asked = new ArrayList<>();
        List<File> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--flavour") && i + 1 < arguments.length) {
                PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[++i]);
                if (flavour == PDFAFlavour.NO_FLAVOUR) usage("no such flavour: " + arguments[i]);
                asked.add(flavour);
            } else {
                files.add(new File(arguments[i]));
            }
        }
        if (files.isEmpty()) usage("no file given");

        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        int bad = 0;
        for (File file : files) {
            for (PDFAFlavour flavour : asked.isEmpty() ? flavoursOf(file) : asked) {
                if (!holds(file, flavour)) bad++;
            }
        }
        out.println(bad == 0 ? "veraPDF: all pass" : "veraPDF: " + bad + " failed");
        System.exit(bad == 0 ? 0 : 1);
    }

    private static void usage(String fault) {
        System.err.println(fault + "\nusage: verapdf [--flavour ua1|2a]... FILE...");
        System.exit(2);
    }

    // What we promise: a fillable plan cannot be PDF/A (viewers would open it read-only), and the
    // sheet to print and fold makes no claim, for its panels stand in folding order.
    private static List<PDFAFlavour> flavoursOf(File file) {
        switch (file.getName()) {
            case "plan.pdf":
                return List.of(PDFAFlavour.PDFUA_1);
            case "brochure-print.pdf":
                return List.of();
            default:
                return List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
        }
    }

    private static boolean holds(File file, PDFAFlavour flavour) {
        String name = file + ": " + flavour.getId() + ": ";
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(
                        flavour, SHOWN_PER_RULE, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            // A file with nothing to judge has not passed.
            boolean good = result.isCompliant() && result.getTotalAssertions() > 0;
            out.println(name + (good ? "PASS" : "FAIL") + " (" + result.getTotalAssertions()
                    + " checks)");
            if (!good) printBroken(result);
            return good;
        } catch (Exception | LinkageError fault) {
            out.println(name + "FAIL: " + rootOf(fault));
            return false;
        }
    }

    private static void printBroken(ValidationResult result) {
        Map<String, List<TestAssertion>> rules = new LinkedHashMap<>();
        for (TestAssertion each : result.getTestAssertions()) {
            if (each.getStatus() != TestAssertion.Status.FAILED) continue;
            String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
            rules.computeIfAbsent(rule, key -> new ArrayList<>()).add(each);
        }
        rules.forEach((rule, assertions) -> {
            TestAssertion first = assertions.get(0);
            Integer count = result.getFailedChecks().get(first.getRuleId());
            out.println("  " + rule + " (" + (count == null ? assertions.size() : count) + "x) "
                    + oneLine(first.getMessage()));
            for (TestAssertion each : assertions) {
                out.println("    at " + each.getLocation().getContext());
                if (each.getErrorMessage() != null) {
                    out.println("       " + oneLine(each.getErrorMessage()));
                }
            }
        });
    }

    // veraPDF wraps a fault several times; the innermost one says what happened.
    private static Throwable rootOf(Throwable fault) {
        return fault.getCause() == null ? fault : rootOf(fault.getCause());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }
}
