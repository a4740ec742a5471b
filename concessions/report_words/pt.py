"""Words of the overlay report in Portuguese; ``__init__`` says how they are kept alike."""

WORDS = {
    "title": "Concessões e geografia da segurança no Peru: relatório de sobreposição",
    "subtitle": "Coincidência espacial de direitos publicados com zonas e lugares do atlas",
    "synthetic": "DADOS SINTÉTICOS. Os direitos deste relatório são inventados; nada nele descreve uma concessão real.",
    "warning": "A coincidência espacial não implica causalidade. Que um direito esteja dentro ou perto de uma zona não"
    " diz por que um e outra estão ali, nem nada sobre a conduta do seu titular, do Estado ou de qualquer força.",
    "in_short": "Em resumo",
    "short": "Direitos comparados: {rights} (fontes: {sources}; zonas: {zones}). Deles, {inside} se sobrepõem a "
    "pelo menos uma zona e {outside} a nenhuma.",
    "short_time": "Contam-se apenas as coincidências no espaço e no tempo: {counted} de {pairs} pares de direito e"
    " zona, no período {period}, com a leitura «{reading}».",
    "map_title": "Onde estão os direitos",
    "map_caption": "Direitos com sobreposição contada, por situação; cinza: os demais direitos. Zonas em contorno."
    " Plate carrée, WGS84; limites referenciais.",
    "zones_title": "Por zona",
    "zones_note": "A soma conta cada direito inteiro; a união conta uma só vez o terreno coberto por vários direitos,"
    " por isso é o número que se compara com a zona. Os hectares são medidos sobre o elipsoide WGS84; os «ha de"
    " quadrícula» são a parte de cada direito dentro da zona vezes os hectares que o seu título conta (quadrícula"
    " UTM).",
    "zones_empty": "Sem direitos contados ({count}): {zones}.",
    "col_zone": "Zona",
    "col_zone_ha": "Zona, ha",
    "col_rights": "Direitos",
    "col_sum": "Soma, ha",
    "col_union": "União, ha",
    "col_share": "União, % da zona",
    "col_legal": "Ha de quadrícula",
    "col_status": "Situação",
    "col_value": "Valor",
    "radius": "{name}, a {km} km ou menos",
    "corridor": "{name}, faixa de {km} km de cada lado",
    "precision_title": "Raios menores do que aquilo que se sabe",
    "precision": "Zonas de influência com um raio menor que a precisão do seu ponto (marcadas ±): {count}. Não se sabe"
    " se um direito está dentro delas.",
    "chart_title": "União por zona, % da zona",
    "status_title": "Por situação",
    "status_note": "Situação tal como a fonte a publica, em quatro classes; «não indicado» é uma classe à parte e nunca"
    " se soma a outra. Os contratos de hidrocarbonetos em exploração ou produção contam como sob contrato.",
    "substance_title": "Por substância",
    "holder_title": "Titulares com mais hectares sobrepostos",
    "holder_note": {
        "pseudonymise": "Os titulares cujo nome não revela uma organização podem ser pessoas físicas; levam um número,"
        " não um nome. Entre eles pode haver uma organização com nome de pessoa.",
        "as_published": "Os titulares figuram como na fonte. Alguns podem ser pessoas físicas: leve em conta a lei de"
        " proteção de dados pessoais antes de publicar.",
        "omit": "Os titulares são omitidos.",
    },
    "nearest_title": "Instalação e COER mais próximos",
    "nearest_note": "Distância geodésica a partir do ponto mais próximo de cada direito; 0 quando o lugar está dentro."
    " «±» indica com que precisão se conhece o lugar.",
    "col_code": "Código",
    "col_name": "Direito",
    "col_facility": "Instalação",
    "col_coer": "COER",
    "col_km": "km",
    "col_class": "Distância ao mais próximo",
    "class_0": "dentro do direito",
    "class_10": "até 10 km",
    "class_25": "mais de 10 e até 25 km",
    "class_50": "mais de 25 e até 50 km",
    "class_far": "mais de 50 km",
    "time_title": "Espaço e tempo",
    "time_note": "Período {period}; leitura das estadias: «{reading}». Um direito existe desde a data do seu"
    " requerimento; o dia em que terminou não é publicado, de modo que um direito extinto pode ter terminado antes da"
    " estadia. As estadias de uma zona são as das autorizações que nomeiam uma das suas regiões. Autorizado não"
    " significa presente.",
    "col_relation": "Requerimento do direito",
    "col_pairs": "Pares de direito e zona",
    "col_counted": "Contados",
    "relation_before": "antes da primeira estadia",
    "relation_during": "durante uma estadia",
    "relation_between": "entre duas estadias",
    "relation_after": "depois da última estadia",
    "relation_not_stated": "data do requerimento não indicada",
    "relation_no_stay": "sem estadia na zona no período",
    "certainty_note": "Dos pares contados, {definite} apoiam-se em dias documentados, {assumed} em dias supostos e"
    " {possible} apenas em dias possíveis.",
    "sources_title": "Fontes",
    "col_source": "Fonte",
    "col_cut": "Data de corte",
    "col_schema": "Reconhecida como",
    "col_crs": "SRC declarado → usado, operação",
    "col_grid": "Verificação do datum",
    "col_hash": "SHA-256",
    "cut_missing": "não indicada",
    "grid_text": "{verdict}; de {vertices} vértices, {wgs84} na quadrícula WGS84 e {psad56} na PSAD56",
    "official": "As fontes oficiais são o cadastro do INGEMMET (mineração) e a Perupetro (lotes de hidrocarbonetos)."
    " Este relatório não certifica que um arquivo venha delas: compare a impressão digital.",
    "operation_none": "nenhuma (as coordenadas são EPSG:4326)",
    "operation_inverse": "inversa de UTM zona {zone} Sul sobre {ellipsoid}",
    "operation_then": "{first}; depois {second}",
    "operation_psad56": "PSAD56 para WGS 84 (8): translação geocêntrica",
    "verdict_consistent": "coerente com o datum declarado",
    "verdict_mislabelled": "CONTRADIZ o datum declarado",
    "verdict_shifted": "DESLOCADA em relação à quadrícula",
    "verdict_unlabelled": "a fonte não declara SRC",
    "verdict_off_grid": "fora da quadrícula quilométrica, os vértices não o dizem",
    "verdict_stated_by_user": "SRC indicado pelo usuário",
    "invalid_title": "Geometria e duplicados",
    "invalid_zones": "Zonas da camada do usuário reparadas: {repaired}; deixadas de fora: {left_out}.",
    "invalid_none": "Nenhum direito tem geometria inválida.",
    "invalid": "Direitos com contorno inválido reparados: {repaired}; deixados de fora: {left_out}. Veja a tabela de"
    " direitos inválidos.",
    "duplicates": "Códigos que correspondem a mais de um direito: {count}; cópias exatas deixadas de fora: {copies}.",
    "duplicates_none": "Nenhum código corresponde a mais de um direito.",
    "method_title": "Método",
    "method": (
        "As coordenadas são levadas a EPSG:4326; os lados de mais de 1 km de camadas em metros são antes divididos em"
        " partes de no máximo 1 km. Os lados são retos em longitude e latitude.",
        "A sobreposição de um direito com uma zona é a área da sua interseção, integrada sobre o elipsoide WGS84"
        " (função autálica). Soma-se exatamente sobre zonas que não se sobrepõem entre si.",
        "Os hectares legais são contados sobre a quadrícula UTM: 100 ha no papel são de 99,04 a 100,08 ha sobre o"
        " elipsoide. Dão-se ambos e nunca se misturam.",
        "Uma zona de influência é o círculo geodésico em torno de um ponto como polígono de {segments} vértices (a sua"
        " área é {deficit} % menor que a do círculo).",
        "A verificação do datum compara os vértices dos direitos minerários com as quadrículas de 1 km de WGS84 e de"
        " PSAD56.",
    ),
    "limits_title": "Limites",
    "limits": (
        "A coincidência espacial não implica causalidade.",
        "Um direito é um título legal ou um requerimento, não uma mina nem um poço: na maioria não há obras.",
        "Uma estadia autorizada não é uma presença provada; uma região sem autorizações não é ausência provada.",
        "As instalações e os COER provêm da bibliografia, com a precisão indicada; os limites das regiões e do VRAEM"
        " são referenciais.",
        "O cadastro muda todos os dias; este relatório vale apenas para a data de corte das suas fontes.",
    ),
    "cite_title": "Como citar",
    "cite": "Peru Access Atlas {plugin}, relatório de sobreposição; concessões: {sources}; dados do atlas versão"
    " {data}.",
    "cite_source": "{file} (data de corte {cut}, SHA-256 {hash}…)",
    "versions_title": "Versões",
    "versions": "Complemento {plugin}; dados do atlas {data} (conteúdo {content}…); QGIS {qgis}; recorte {clipper}.",
    "status": {
        "titled": "Titulado ou sob contrato",
        "in_process": "Em tramitação",
        "extinguished": "Extinto",
        "other": "Outra",
        "unknown": "Não indicada",
    },
    "kind": {"mining": "Mineração", "hydrocarbon": "Hidrocarbonetos", "other": "Outro"},
    "substance": {
        "metallic": "Metálica",
        "non_metallic": "Não metálica",
        "hydrocarbons": "Hidrocarbonetos",
        "unknown": "Não indicada",
    },
    "reading": {
        "norm_date": "Data da norma (início suposto)",
        "documented": "Só datas documentadas",
        "event": "Só a data da norma",
    },
    "schema": {
        "prepared": "Preparada por este complemento",
        "synthetic": "Cadastro sintético",
        "synthetic_lots": "Lotes de contrato sintéticos",
        "ingemmet_rest": "INGEMMET, serviço",
        "ingemmet_download": "INGEMMET, download",
        "ingemmet_partial": "INGEMMET, só alguns dos seus campos",
        "perupetro_lots": "Perupetro, lotes de contrato",
        "user": "Campos escolhidos pelo usuário",
        "other": "Não reconhecida",
    },
    "not_stated": "Não indicado",
    "more": "… e mais {count}, na tabela de resultados.",
    "stand_in": "Pessoa física ou titular não identificado {number}",
}
