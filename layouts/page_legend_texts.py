"""Legend labels of printed pages: the English label of a style -> Spanish, English, Portuguese."""

from __future__ import annotations

from typing import Mapping, Tuple

PAGE_LEGEND: Mapping[str, Tuple[str, ...]] = {
    "Access facility": ("Instalación de acceso", "Access facility", "Instalação de acesso"),
    "Access facility, low confidence": (
        "Instalación de acceso,|poca certeza",
        "Access facility,|low confidence",
        "Instalação de acesso,|pouca certeza",
    ),
    "Naval or port facility": (
        "Instalación naval o portuaria",
        "Naval or port facility",
        "Instalação naval ou portuária",
    ),
    "Naval or port facility, low confidence": (
        "Instalación naval o portuaria,|poca certeza",
        "Naval or port facility,|low confidence",
        "Instalação naval ou portuária,|pouca certeza",
    ),
    "Laboratory (NAMRU-6)": ("Laboratorio (NAMRU-6)", "Laboratory (NAMRU-6)", "Laboratório (NAMRU-6)"),
    "Laboratory (NAMRU-6), low confidence": (
        "Laboratorio (NAMRU-6),|poca certeza",
        "Laboratory (NAMRU-6),|low confidence",
        "Laboratório (NAMRU-6),|pouca certeza",
    ),
    "Military hospital": ("Hospital militar", "Military hospital", "Hospital militar"),
    "Military hospital, low confidence": (
        "Hospital militar,|poca certeza",
        "Military hospital,|low confidence",
        "Hospital militar,|pouca certeza",
    ),
    "Evidence: official source": ("Evidencia: fuente oficial", "Evidence: official source", "Evidência: fonte oficial"),
    "Evidence: academic article": (
        "Evidencia: artículo|académico",
        "Evidence: academic|article",
        "Evidência: artigo|acadêmico",
    ),
    "Evidence: interview": ("Evidencia: entrevista", "Evidence: interview", "Evidência: entrevista"),
    "Evidence: press": ("Evidencia: prensa", "Evidence: press", "Evidência: imprensa"),
    "Evidence: inferred": ("Evidencia: inferida", "Evidence: inferred", "Evidência: inferida"),
    "Position known to within this circle": (
        "Radio de incertidumbre|de la ubicación",
        "Position known to|within this circle",
        "Raio de incerteza|da localização",
    ),
    "COER, built": ("COER, construido", "COER, built", "COER, construído"),
    "COER, under construction": ("COER, en construcción", "COER, under construction", "COER, em construção"),
    "COER, planned": ("COER, planificado", "COER, planned", "COER, planejado"),
    "COER, status not known": ("COER, estado|no conocido", "COER, status not known", "COER, estado|não conhecido"),
    "City inferred": ("Ciudad inferida", "City inferred", "Cidade inferida"),
    "Emergency zone in force in the period": (
        "Zona de emergencia|en el periodo",
        "Emergency zone in force|in the period",
        "Zona de emergência|no período",
    ),
    "Emergency zone, latest list": (
        "Zona de emergencia, última lista",
        "Emergency zone, latest list",
        "Zona de emergência, última lista",
    ),
    "Emergency zone, earlier list": (
        "Zona de emergencia, lista anterior",
        "Emergency zone, earlier list",
        "Zona de emergência, lista anterior",
    ),
    "Town named in an authorization": (
        "Localidad nombrada|en una autorización",
        "Town named|in an authorization",
        "Localidade nomeada|em uma autorização",
    ),
    "Province or district named (at its capital)": (
        "Provincia o distrito|nombrado (en su capital)",
        "Province or district|named (at its capital)",
        "Província ou distrito|nomeado (em sua capital)",
    ),
}
