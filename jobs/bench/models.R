# The models of ModelSpeed as R fits them, on the same cells: Rscript models.R FOLDER
# Times leave out R's start and the reading; each is the median of three.
folder <- commandArgs(trailingOnly = TRUE)[1]
timed <- function(fit) {
  seconds <- replicate(3, system.time(fit())[["elapsed"]])
  list(fit = fit(), seconds = median(seconds))
}
found <- function(model, timed, terms) {
  table <- coef(summary(timed$fit))[terms, , drop = FALSE]
  data.frame(model = model, term = terms, estimate = table[, 1], seconds = timed$seconds)
}

logit <- read.csv(file.path(folder, "logit.csv"), colClasses = c(natgrp = "character", judge = "character"))
logit_fit <- timed(function() {
  m <- glm(cbind(granted, n - granted) ~ post + natgrp + represented + judge, binomial, logit)
  vcov(m)
  m
})
terms <- grep("^(post|natgrp|represented)", names(coef(logit_fit$fit)), value = TRUE)

did <- read.csv(file.path(folder, "did.csv"), colClasses = c(judge = "character", month = "character"))
did_fit <- timed(function() {
  m <- lm(granted / n ~ exposed + did + represented + judge + month, did, weights = n)
  vcov(m)
  m
})

write.csv(
  rbind(found("logit", logit_fit, terms), found("did", did_fit, c("exposed", "did", "represented"))),
  file.path(folder, "r.csv"), row.names = FALSE, quote = FALSE)
